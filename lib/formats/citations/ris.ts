import { decodeText } from '../bytes.ts';
import { oneLine } from '../markdown/escape.ts';
import type { Codec } from '../types.ts';
import { citationLosses, countReferences } from './count.ts';
import { type DateParts, type Reference, referencesOf } from './reference.ts';

/** RIS, for Citavi, EndNote, Zotero. A note for each annotation. */
export const ris: Codec = {
  *write(collection, options) {
    for (const reference of referencesOf(collection, options)) yield recordOf(reference);
  },
  losses: citationLosses,
  readBack: async (file, collection, options) => {
    const text = decodeText(file);
    const fields = (tag: string) =>
      text.split('\r\n').flatMap((line) => (line.startsWith(`${tag}  - `) ? line.slice(6) : []));
    const notes = fields('N1').join('\n');
    const keywords = fields('KW').join('\n');
    return countReferences({ count: fields('TY').length, notes, keywords }, collection, options);
  },
};

function recordOf(reference: Reference): string {
  const { published } = reference;
  const fields: [string, string | undefined][] = [
    ['TY', 'NEWS'],
    ['ID', reference.key],
    ['TI', reference.title],
    ...reference.authors.map((name): [string, string] => ['AU', name]),
    ['AU', reference.agency],
    ['T2', reference.publisher],
    ['SE', reference.section],
    ['DA', published && slashed(published)],
    ['PY', published && String(published[0])],
    ['UR', reference.url],
    ['Y2', slashed(reference.accessed)],
    ['LA', reference.language],
    ['AB', reference.abstract],
    ...reference.keywords.map((word): [string, string] => ['KW', word]),
    ...reference.notes.map((note): [string, string] => ['N1', note]),
    ['ER', ''],
  ];
  const lines = fields.filter(([tag, value]) => value || tag === 'ER');
  return `${lines.map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`).join('')}\r\n`;
}

function slashed(parts: DateParts): string {
  const [year, month, day] = parts.map((part) => String(part).padStart(2, '0'));
  return `${year}/${month ?? ''}/${day ?? ''}`;
}
