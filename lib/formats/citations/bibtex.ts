import { decodeText } from '../bytes.ts';
import type { Codec } from '../types.ts';
import { citationLosses, countReferences } from './count.ts';
import { type DateParts, type Reference, referencesOf } from './reference.ts';

/** BibTeX in UTF-8, for JabRef, LaTeX with biber, and Zotero. Quotes stand in `annote`, which no style prints. */
export const bibtex: Codec = {
  *write(collection, options) {
    for (const reference of referencesOf(collection, options)) yield entryOf(reference);
  },
  losses: citationLosses,
  readBack: async (file, collection, options) => {
    const text = decodeText(file);
    const fields = (name: string) =>
      text
        .split(/^ {2}(?=[a-z]+ = \{)/m)
        .flatMap((field) => (field.startsWith(`${name} = {`) ? plainText(field) : []))
        .join('\n');
    const count = text.match(/^@online\{/gm)?.length ?? 0;
    const found = { count, notes: fields('annote'), keywords: fields('keywords') };
    return countReferences(found, collection, options);
  },
};

function entryOf(reference: Reference): string {
  const fields: [string, string | undefined][] = [
    ['title', `{${latex(reference.title)}}`],
    ['author', authorsOf(reference)],
    ['organization', reference.publisher && latex(reference.publisher)],
    ['date', reference.published && isoDay(reference.published)],
    ['year', reference.published && String(reference.published[0])],
    ['url', verbatim(reference.url)],
    ['urldate', isoDay(reference.accessed)],
    ['langid', reference.language && latex(reference.language)],
    ['abstract', reference.abstract && latex(reference.abstract)],
    ['keywords', reference.keywords.map((word) => latex(word).replaceAll(',', ' ')).join(', ')],
    ['annote', reference.notes.map(latex).join('\n\n')],
  ];
  const lines = fields
    .filter((field): field is [string, string] => Boolean(field[1]))
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@online{${reference.key},\n${lines.join('')}}\n\n`;
}

/** A name that BibTeX would take apart wrongly, or that is none of a person, is kept whole by braces. */
function authorsOf({ authors, organisations, agency }: Reference): string {
  if (authors.length === 0) return agency ? `{${latex(agency)}}` : '';
  return authors
    .map((name) =>
      organisations.includes(name) || /,|\band\b|[^\p{L}\p{M}\s.'’-]/iu.test(name)
        ? `{${latex(name)}}`
        : name,
    )
    .join(' and ');
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function latex(text: string): string {
  return text
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\\{}#$%&_~^]/g, (char) => escapes[char] ?? `\\${char}`);
}

/** Takes the escapes off again. */
function plainText(text: string): string {
  return text.replace(/\\text(?:backslash|asciitilde|asciicircum)\{\}/g, '');
}

function verbatim(url: string): string {
  return url.replace(/[{}\\\s]/g, encodeURIComponent);
}

function isoDay(parts: DateParts): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
