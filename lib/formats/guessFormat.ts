import type { FormatId } from './types.ts';

/** Bytes of a file that tell its format. */
const BEGINNING = 4096;

/** The format a file seems to be in, by how it begins; what it really holds is for the reader to say. */
export function guessFormat(file: Uint8Array): FormatId {
  const text = new TextDecoder().decode(file.subarray(0, BEGINNING)).trimStart();
  if (text.startsWith('PK')) return 'refi-qda-project';
  if (text.startsWith('<')) return 'refi-qda-codebook';
  if (!/^[[{]/.test(text)) return (text.split('\n', 1)[0] ?? '').includes('\t') ? 'tsv' : 'csv';
  if (/"format"\s*:\s*"pressmark"/.test(text)) return 'pressmark-json';
  return /"(@context|motivation)"|anno\.jsonld|"Annotation/.test(text)
    ? 'w3c-json-ld'
    : 'hypothesis-json';
}
