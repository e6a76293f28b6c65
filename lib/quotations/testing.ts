import { findQuotations } from './index.ts';
import type { Quotation } from './types.ts';

/** What a test says of a quotation: its words, the speaker as written and in full, and the cue. */
export interface Found {
  kind: Quotation['kind'];
  exact: string;
  speakerText?: string;
  speaker?: string;
  cue?: string;
}

/** Quotations of a text in the form tests compare. */
export function found(text: string, language: string): Found[] {
  return findQuotations(text, { language }).map(({ kind, start, end, speaker, cue }) => ({
    kind,
    exact: text.slice(start, end),
    speakerText: speaker && text.slice(speaker.start, speaker.end),
    speaker: speaker?.name,
    cue: cue?.verb,
  }));
}

/** The words of the direct quotations, each with its speaker's name after `|` (`-` for none). */
export const direct = (text: string, language: string): string[] =>
  found(text, language)
    .filter(({ kind }) => kind === 'direct')
    .map(({ exact, speaker }) => `${exact} | ${speaker ?? '-'}`);

/** The same of the indirect ones. */
export const indirect = (text: string, language: string): string[] =>
  found(text, language)
    .filter(({ kind }) => kind === 'indirect')
    .map(({ exact, speaker }) => `${exact} | ${speaker ?? '-'}`);
