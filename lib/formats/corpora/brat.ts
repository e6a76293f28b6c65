import { decodeText } from '../bytes.ts';
import { fileName } from '../fileName.ts';
import { Intake } from '../intake/intake.ts';
import { oneLine } from '../markdown/escape.ts';
import { ownFile, steeringOf } from '../readBack.ts';
import type { Codec } from '../types.ts';
import { unzip, zipOf } from '../zip.ts';
import { countSpans, type FoundSpan } from './countSpans.ts';
import { type CorpusDocument, corpusLosses, documentsOf } from './documents.ts';

/** brat standoff: a ZIP with a text and its annotations for each document, and the configuration they need. */
export const brat: Codec = {
  *write(collection) {
    const documents = [...documentsOf(collection)];
    const types = typesOf(documents);
    const entries = new Map([
      [
        'annotation.conf',
        `[entities]\n${[...types.values()].join('\n')}\n[relations]\n[events]\n[attributes]\n`,
      ],
      [
        'visual.conf',
        `[labels]\n${[...types].map(([label, type]) => `${type} | ${label.replaceAll('|', '/')}`).join('\n')}\n[drawing]\n`,
      ],
    ]);
    for (const [index, document] of documents.entries()) {
      const number = String(index + 1).padStart(4, '0');
      const stem = fileName(
        '{number} {title}',
        { number, title: document.article.metadata.headline },
        'txt',
      ).slice(0, -4);
      entries.set(`${stem}.txt`, document.revision.text);
      entries.set(`${stem}.ann`, standoffOf(document, types));
      yield '';
    }
    yield* zipOf(entries);
  },
  losses: corpusLosses,
  readBack: async (file, collection, options) => {
    const intake = new Intake({ ...steeringOf(options), limits: ownFile });
    const entries = await unzip(file, intake, () => true);
    const documents = [...documentsOf(collection)];
    const types = typesOf(documents);
    const texts = [...entries].filter(([name]) => name.endsWith('.txt'));
    const found = texts.values().map(([name, bytes], index) => {
      const standoff = entries.get(name.replace(/\.txt$/, '.ann')) ?? new Uint8Array();
      const counts = documents[index]?.spans.map(({ labels }) => labels.length) ?? [];
      return { text: decodeText(bytes), spans: spansIn(decodeText(standoff), counts) };
    });
    return countSpans(found, collection, intake.pace, (label) => types.get(label) ?? '');
  },
};

/** brat's types are ASCII words; what a person calls the tag is shown by `visual.conf`. */
function typesOf(documents: readonly CorpusDocument[]): Map<string, string> {
  const labels = documents.flatMap(({ spans }) => spans.flatMap((span) => span.labels));
  const types = new Map<string, string>();
  const taken = new Set<string>();
  for (const label of new Set(labels)) {
    const folded = label.normalize('NFKD').replace(/\p{M}+/gu, '');
    const base = folded.replace(/[^A-Za-z\d]+/g, '_').replace(/^_+|_+$/g, '') || 'Tag';
    let type = base;
    for (let number = 2; taken.has(type); number++) type = `${base}_${number}`;
    taken.add(type);
    types.set(label, type);
  }
  return types;
}

function standoffOf(
  { revision, spans }: CorpusDocument,
  types: ReadonlyMap<string, string>,
): string {
  const points = [...revision.text];
  const lines: string[] = [];
  let entity = 0;
  let note = 0;
  for (const { start, end, labels, view } of spans) {
    const pieces = linesOf(points, start, end);
    const places = pieces.map((piece) => `${piece.start} ${piece.end}`).join(';');
    const text = pieces.map((piece) => points.slice(piece.start, piece.end).join('')).join(' ');
    for (const label of labels) lines.push(`T${++entity}\t${types.get(label)} ${places}\t${text}`);
    const comment = oneLine(view.annotation.comment);
    if (comment) lines.push(`#${++note}\tAnnotatorNotes T${entity}\t${comment}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** A passage over several lines is several pieces to brat. */
function linesOf(points: readonly string[], start: number, end: number) {
  const pieces: { start: number; end: number }[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && points[at] !== '\n') continue;
    if (at > from) pieces.push({ start: from, end: at });
    from = at + 1;
  }
  return pieces;
}

/**
 * The passages of a standoff file, where each is written once for each label, with its note at the last.
 * @param counts how many labels each passage is written with
 */
function spansIn(standoff: string, counts: readonly number[]): FoundSpan[] {
  const entities: (FoundSpan & { id: string })[] = [];
  const notes = new Map<string, string>();
  for (const line of standoff.split('\n')) {
    const [, id, type, places, text] = /^(T\d+)\t(\S+) ([\d ;]+)\t(.*)$/u.exec(line) ?? [];
    const [, of, note] = /^#\d+\tAnnotatorNotes (T\d+)\t(.*)$/u.exec(line) ?? [];
    if (of !== undefined && note !== undefined) notes.set(of, note);
    if (id === undefined || type === undefined || text === undefined) continue;
    const numbers = (places ?? '').split(/[ ;]/).map(Number);
    const [start = 0, end = 0] = [numbers[0], numbers.at(-1)];
    entities.push({ id, start, end, text, labels: [type], comment: '' });
  }
  let at = 0;
  const spans = counts.flatMap((count) => {
    const own = entities.slice(at, at + count);
    at += count;
    const last = own.at(-1);
    const labels = own.flatMap((one) => one.labels);
    return last ? [{ ...last, labels, comment: notes.get(last.id) ?? '' }] : [];
  });
  return [...spans, ...entities.slice(at)];
}
