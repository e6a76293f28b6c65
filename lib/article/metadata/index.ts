import type { Body } from '../body.ts';
import type { Evidence } from '../evidence.ts';
import type { Outline } from '../outline.ts';
import type { Choice } from '../read.ts';
import type { Metadata } from '../types.ts';

export interface MetadataInput {
  outline: Outline;
  body: Body;
  evidence: Evidence;
  choices: Choice[];
  url?: string | undefined;
}

export function metadataOf(
  _document: Document,
  { outline, body, evidence }: MetadataInput,
): Metadata {
  const headline = body.headline >= 0 ? outline.passages[body.headline]?.text : evidence.titles[0];
  return { ...(headline ? { headline } : {}), authors: [], photoCredits: [], provenance: {} };
}
