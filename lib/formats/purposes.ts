import type { FormatId } from './types.ts';

/** What formats are for, in the order of the menu, each with its formats. */
export const purposes = {
  reading: ['markdown', 'markdown-notes', 'html-report'],
  tables: ['csv', 'tsv', 'readwise-csv'],
  keeping: ['pressmark-json', 'w3c-json-ld', 'hypothesis-json'],
  citing: ['bibtex', 'ris', 'csl-json'],
  checking: ['schema-org', 'check-csv'],
  research: ['refi-qda-project', 'refi-qda-codebook', 'doccano-jsonl', 'label-studio-json', 'brat'],
} as const satisfies Record<string, readonly FormatId[]>;

/** What a format is for: the interface's message for it is `exportPurpose_` and this. */
export type Purpose = keyof typeof purposes;
