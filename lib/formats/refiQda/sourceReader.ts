import type { Metadata } from '../../article/types.ts';
import { CodePoints } from '../codePoints.ts';
import { ForeignRecords, timeOf } from '../intake/foreign.ts';
import type { Intake } from '../intake/intake.ts';
import type { ReadOptions } from '../intake/types.ts';
import { sha256 } from '../sha256.ts';
import { childOf, childrenOf, type XmlNode } from '../xml/read.ts';
import { guidOf } from './codebook.ts';
import { blocksOf, quoteAt, textOf } from './text.ts';
import { detailsId, kindCodes } from './vocabulary.ts';

/** Makes articles, revisions and annotations from sources, one by one. */
export class SourceReader {
  readonly #entries = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly #variables: ReadonlyMap<string, string>;
  readonly #notes: ReadonlyMap<string, XmlNode>;
  readonly #intake: Intake;
  readonly #records: ForeignRecords;

  constructor(
    project: XmlNode,
    entries: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
    intake: Intake,
    options: ReadOptions,
  ) {
    for (const [name, bytes] of entries) {
      this.#entries.set((name.split('/').at(-1) ?? '').toLowerCase(), bytes);
    }
    const byGuid = (name: string, list: string) =>
      childrenOf(childOf(project, list), name).map(
        (node) => [guidOf(node.attributes.get('guid')), node] as const,
      );
    this.#variables = new Map(
      byGuid('Variable', 'Variables').map(([id, node]) => [id, node.attributes.get('name') ?? '']),
    );
    this.#notes = new Map(byGuid('Note', 'Notes'));
    this.#intake = intake;
    this.#records = new ForeignRecords(intake, options);
  }

  async take(source: XmlNode, place: string): Promise<void> {
    const text = this.#text(source, place);
    if (text === undefined) {
      this.#intake.report('not-text', 'record', place);
      return;
    }
    const values = this.#values(source);
    const address =
      values.get('URL') ?? [...values.values(), source.attributes.get('name')].find(isAddress);
    const readAt = timeOf(source.attributes.get('creationDateTime')) ?? this.#records.now;
    const articleId = this.#records.article(address, metadataOf(source, values), readAt, place);
    if (address === undefined || articleId === undefined) {
      this.#intake.report('no-article', 'record', place);
      return;
    }
    const revisionId = guidOf(source.attributes.get('guid'));
    if (values.get('Content') !== 'quotes') {
      const revision = {
        id: revisionId,
        articleId,
        readAt,
        textHash: await sha256(text),
        blocks: blocksOf(text),
        text,
      };
      this.#intake.add('revisions', revision, place);
    }
    const points = new CodePoints(text);
    childrenOf(source, 'PlainTextSelection').forEach((selection, index) => {
      const at = `${place}/PlainTextSelection/${index}`;
      const start = points.toUnits(positionOf(selection, 'startPosition'));
      const end = points.toUnits(positionOf(selection, 'endPosition'));
      if (start === undefined || end === undefined || !(start < end)) {
        this.#intake.report('outside-text', 'record', at);
        return;
      }
      const known = this.#intake.has('revisions', revisionId);
      const target = {
        source: address,
        selectors: [quoteAt(text, start, end)],
        ...(known && { span: { start, end }, revisionId }),
      };
      this.#selection(selection, { articleId, target }, readAt, at);
    });
  }

  #selection(
    selection: XmlNode,
    where: { articleId: string; target: object },
    readAt: number,
    place: string,
  ): void {
    const id = guidOf(selection.attributes.get('guid'));
    const codes = childrenOf(selection, 'Coding').map((coding) =>
      refOf(childOf(coding, 'CodeRef')),
    );
    const kind = Object.entries(kindCodes).find(([, code]) => codes.includes(code))?.[0];
    const codeNotes = childrenOf(selection, 'Coding').flatMap((coding) =>
      childrenOf(coding, 'NoteRef'),
    );
    const notes = [...childrenOf(selection, 'NoteRef'), ...codeNotes]
      .map(refOf)
      .filter((note) => note !== detailsId(id))
      .map((note) => this.#noteText(note, place));
    const description = childOf(selection, 'Description')?.text;
    const createdAt = timeOf(selection.attributes.get('creationDateTime')) ?? readAt;
    this.#intake.add(
      'annotations',
      {
        id,
        ...where,
        kind: kind ?? 'highlight',
        tagIds: [...new Set(codes.filter((code) => this.#intake.has('tags', code)))],
        comment: [description, ...notes].filter(Boolean).join('\n\n'),
        createdAt,
        updatedAt: timeOf(selection.attributes.get('modifiedDateTime')) ?? createdAt,
        history: [],
      },
      place,
    );
  }

  #noteText(id: string, place: string): string {
    const note = this.#notes.get(id);
    return note ? (this.#text(note, place) ?? '') : '';
  }

  /** Content that stands in the project, or in a file beside it. */
  #text(node: XmlNode, place: string): string | undefined {
    const content = childOf(node, 'PlainTextContent');
    if (content) return content.text;
    const path = node.attributes.get('plainTextPath') ?? '';
    const bytes = this.#entries.get((path.split('/').at(-1) ?? '').toLowerCase());
    return bytes && textOf(bytes, place).replace(/\r\n?/g, '\n');
  }

  #values(source: XmlNode): Map<string, string> {
    const values = childrenOf(source, 'VariableValue').map((value) => {
      const name = this.#variables.get(refOf(childOf(value, 'VariableRef'))) ?? '';
      return [name, childOf(value, 'TextValue')?.text.trim() ?? ''] as const;
    });
    return new Map(values.filter(([name, value]) => name && value));
  }
}

function metadataOf(source: XmlNode, values: ReadonlyMap<string, string>): Partial<Metadata> {
  const fields = {
    headline: source.attributes.get('name'),
    publisher: values.get('Publisher'),
    agency: values.get('Agency'),
    published: values.get('Published'),
    modified: values.get('Modified'),
    section: values.get('Section'),
    language: values.get('Language'),
  };
  const authors = (values.get('Authors') ?? '').split('; ').filter(Boolean);
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value));
  return { ...given, authors: authors.map((name) => ({ name })) };
}

/** A code point's number; one that no text reaches where it is none. */
function positionOf(selection: XmlNode, name: string): number {
  const value = selection.attributes.get(name) ?? '';
  return /^\d{1,10}$/.test(value) ? Number(value) : Number.POSITIVE_INFINITY;
}

function refOf(node: XmlNode | undefined): string {
  return guidOf(node?.attributes.get('targetGUID'));
}

function isAddress(value: string | undefined): boolean {
  return value !== undefined && /^https?:\/\/\S+$/i.test(value);
}
