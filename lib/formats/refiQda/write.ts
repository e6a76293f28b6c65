import type { AnnotationKind, Collection } from '../../annotations/types.ts';
import { withoutTrash } from '../codebook.ts';
import { CodePoints } from '../codePoints.ts';
import { derivedId } from '../intake/foreign.ts';
import { ordered } from '../order.ts';
import type { Chunk, WriteOptions } from '../types.ts';
import type { AnnotationView } from '../view.ts';
import { claimLines, wordsIn } from '../words.ts';
import { element, type XmlElement } from '../xml/write.ts';
import { zipOf } from '../zip.ts';
import { codesOf } from './codebook.ts';
import { type RefiSource, sourcesOf } from './sources.ts';
import { detailsId, kindCodes, type Variable, variableId, variables } from './vocabulary.ts';

const userId = derivedId('refi-qda', 'user');

/**
 * REFI-QDA project 1.0 (.qdpx): a ZIP of `project.qde` and the texts. Positions are Unicode code points, ends
 * exclusive; texts are UTF-8 with LF and no byte order mark.
 */
export function* writeProject(collection: Collection, options: WriteOptions): Generator<Chunk> {
  const sources: RefiSource[] = [];
  const elements: XmlElement[] = [];
  const notes: XmlElement[] = [];
  for (const source of sourcesOf(collection)) {
    sources.push(source);
    elements.push(sourceElement(source));
    for (const { view } of source.selections)
      notes.push(...notesOf(view, options).map(noteElement));
    yield '';
  }
  const project = projectOf(collection, sources, { elements, notes }, options);
  const entries = new Map([['project.qde', project]]);
  for (const { id, text } of sources) entries.set(`sources/${id}.txt`, lineFeeds(text));
  yield* zipOf(entries);
}

function projectOf(
  collection: Collection,
  sources: readonly RefiSource[],
  { elements, notes }: { elements: readonly XmlElement[]; notes: readonly XmlElement[] },
  options: WriteOptions,
): string {
  const views = sources.flatMap(({ selections }) => selections.map(({ view }) => view));
  const { tags } = ordered(withoutTrash(collection));
  const kinds = new Set(views.map(({ annotation }) => annotation.kind));
  const codes = [...codesOf(tags), ...kindElements(kinds, options)];
  const some = (name: string, elements: readonly XmlElement[]) =>
    elements.length > 0 ? [element(name, {}, elements)] : [];
  const project = element(
    'Project',
    {
      xmlns: 'urn:QDA-XML:project:1.0',
      name: 'Pressmark',
      origin: 'Pressmark',
      creatingUserGUID: userId,
    },
    [
      element('Users', {}, [
        element('User', { guid: userId, name: options.creator || 'Pressmark' }),
      ]),
      ...some('CodeBook', some('Codes', codes)),
      ...some(
        'Variables',
        variables.map((name) =>
          element('Variable', { guid: variableId(name), name, typeOfVariable: 'Text' }),
        ),
      ),
      ...some('Sources', elements),
      ...some('Notes', notes),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${project.xml}\n`;
}

function kindElements(kinds: ReadonlySet<AnnotationKind>, options: WriteOptions): XmlElement[] {
  const words = wordsIn(options.language);
  return [...kinds]
    .sort()
    .map((kind) =>
      element('Code', { guid: kindCodes[kind], name: words.kinds[kind], isCodable: 'true' }),
    );
}

function sourceElement(source: RefiSource): XmlElement {
  const { id, title, text, readAt, selections } = source;
  const points = new CodePoints(text);
  return element(
    'TextSource',
    {
      guid: id,
      name: title,
      plainTextPath: `internal://${id}.txt`,
      creatingUser: userId,
      creationDateTime: iso(readAt),
    },
    [
      ...selections.map(({ start, end, view }) =>
        selectionElement(points.fromUnits(start), points.fromUnits(end), view),
      ),
      ...variableElements(source),
    ],
  );
}

function selectionElement(startPosition: number, endPosition: number, view: AnnotationView) {
  const { annotation, quote, tags } = view;
  const codings = [kindCodes[annotation.kind], ...tags.map(({ id }) => id)];
  return element(
    'PlainTextSelection',
    {
      guid: annotation.id,
      name: quote.slice(0, 80).toWellFormed(),
      startPosition,
      endPosition,
      creatingUser: userId,
      creationDateTime: iso(annotation.createdAt),
      modifiedDateTime: iso(annotation.updatedAt),
    },
    [
      ...codings.map((code) =>
        element(
          'Coding',
          {
            guid: derivedId(annotation.id, code),
            creatingUser: userId,
            creationDateTime: iso(annotation.createdAt),
          },
          [element('CodeRef', { targetGUID: code })],
        ),
      ),
      ...notesOf(view, {}).map(({ id }) => element('NoteRef', { targetGUID: id })),
    ],
  );
}

interface Note {
  id: string;
  name: string;
  text: string;
  time: number;
}

/** Memos on an annotation: the comment, and what is said of a claim or a speaker. */
function notesOf({ annotation }: AnnotationView, options: WriteOptions): Note[] {
  const words = wordsIn(options.language);
  const { speaker, cue } = annotation.quotation ?? {};
  const details = [
    speaker ? `${words.speaker}: ${speaker}${cue ? ` (${cue})` : ''}` : '',
    ...claimLines(annotation.claim, words),
  ].filter((line) => line !== '');
  const time = annotation.updatedAt;
  return [
    {
      id: derivedId(annotation.id, 'comment'),
      name: words.comment,
      text: annotation.comment,
      time,
    },
    {
      id: detailsId(annotation.id),
      name: words.kinds[annotation.kind],
      text: details.join('\n'),
      time,
    },
  ].filter(({ text }) => text !== '');
}

function noteElement({ id, name, text, time }: Note): XmlElement {
  return element('Note', { guid: id, name, creatingUser: userId, creationDateTime: iso(time) }, [
    element('PlainTextContent', {}, text),
  ]);
}

function variableElements({ article, content }: RefiSource): XmlElement[] {
  const { metadata, url } = article;
  const values: Record<Variable, string | undefined> = {
    URL: url,
    Publisher: metadata.publisher,
    Authors: metadata.authors.map(({ name }) => name).join('; '),
    Agency: metadata.agency,
    Published: metadata.published,
    Modified: metadata.modified,
    Section: metadata.section,
    Language: metadata.language,
    Content: content,
  };
  return variables.flatMap((name) =>
    values[name]
      ? [
          element('VariableValue', {}, [
            element('VariableRef', { targetGUID: variableId(name) }),
            element('TextValue', {}, values[name]),
          ]),
        ]
      : [],
  );
}

/** Each carriage return alone becomes a line feed, and so does a pair with a space before: no offset moves. */
function lineFeeds(text: string): string {
  return text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n');
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
