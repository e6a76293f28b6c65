import type { Body } from './body.ts';
import type { Evidence } from './evidence.ts';
import type { Outline } from './outline.ts';
import type { Choice } from './read.ts';
import type { Metadata, Verdict } from './types.ts';

/** What a page was read into, for judging what kind of page it is. */
export interface Findings {
  outline: Outline;
  body: Body;
  evidence: Evidence;
  choices: Choice[];
  metadata: Metadata;
}

/** Says what kind of page was read. */
export function verdictOf(_findings: Findings): Verdict {
  return { kind: 'article', reason: 'running text' };
}
