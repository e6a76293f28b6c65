import type { Codec, Format, FormatId } from './types.ts';

/** All formats, in the order of the menu. Their code is loaded when one is used. */
export const formats: readonly Format[] = [
  format(
    'markdown',
    'md',
    'text/markdown',
    'w-t',
    async () => (await import('./markdown/markdown.ts')).markdown,
  ),
  format(
    'markdown-notes',
    'zip',
    'application/zip',
    'w--',
    async () => (await import('./markdown/notes.ts')).markdownNotes,
  ),
  format('csv', 'csv', 'text/csv', 'wrt', async () => (await import('./csv/csv.ts')).csv),
  format(
    'tsv',
    'tsv',
    'text/tab-separated-values',
    'wrt',
    async () => (await import('./csv/csv.ts')).tsv,
  ),
  format(
    'html-report',
    'html',
    'text/html',
    'w--',
    async () => (await import('./html/report.ts')).htmlReport,
  ),
  format(
    'pressmark-json',
    'json',
    'application/json',
    'wrt',
    async () => (await import('./pressmarkJson.ts')).pressmarkJson,
  ),
  format(
    'w3c-json-ld',
    'jsonld',
    'application/ld+json',
    'wrt',
    async () => (await import('./w3c/w3c.ts')).w3c,
  ),
  format(
    'hypothesis-json',
    'json',
    'application/json',
    'wrt',
    async () => (await import('./hypothesis/hypothesis.ts')).hypothesis,
  ),
  format(
    'readwise-csv',
    'csv',
    'text/csv',
    'w-t',
    async () => (await import('./csv/readwise.ts')).readwise,
  ),
  format(
    'bibtex',
    'bib',
    'application/x-bibtex',
    'w-t',
    async () => (await import('./citations/bibtex.ts')).bibtex,
  ),
  format(
    'ris',
    'ris',
    'application/x-research-info-systems',
    'w-t',
    async () => (await import('./citations/ris.ts')).ris,
  ),
  format(
    'csl-json',
    'json',
    'application/vnd.citationstyles.csl+json',
    'w-t',
    async () => (await import('./citations/cslJson.ts')).cslJson,
  ),
  format(
    'schema-org',
    'jsonld',
    'application/ld+json',
    'w-t',
    async () => (await import('./schemaOrg.ts')).schemaOrg,
  ),
  format('check-csv', 'csv', 'text/csv', 'w-t', async () => (await import('./csv/check.ts')).check),
  format(
    'refi-qda-project',
    'qdpx',
    'application/zip',
    'wr-',
    async () => (await import('./refiQda/project.ts')).refiProject,
  ),
  format(
    'refi-qda-codebook',
    'qdc',
    'application/xml',
    'wrt',
    async () => (await import('./refiQda/codebook.ts')).refiCodebook,
  ),
  format(
    'doccano-jsonl',
    'jsonl',
    'application/jsonl',
    'w-t',
    async () => (await import('./corpora/doccano.ts')).doccano,
  ),
  format(
    'label-studio-json',
    'json',
    'application/json',
    'w-t',
    async () => (await import('./corpora/labelStudio.ts')).labelStudio,
  ),
  format(
    'brat',
    'zip',
    'application/zip',
    'w--',
    async () => (await import('./corpora/brat.ts')).brat,
  ),
];

/** @throws RangeError where there is no such format */
export function formatOf(id: FormatId): Format {
  const found = formats.find((one) => one.id === id);
  if (!found) throw new RangeError(id);
  return found;
}

/** @param can `w` writes, `r` reads, `t` is text for the clipboard; `-` for none */
function format(
  id: FormatId,
  extension: string,
  mediaType: string,
  can: string,
  load: () => Promise<Codec>,
): Format {
  return {
    id,
    labelKey: `format_${id.replaceAll('-', '_')}`,
    extension,
    mediaType,
    writes: can.includes('w'),
    reads: can.includes('r'),
    text: can.includes('t'),
    load,
  };
}
