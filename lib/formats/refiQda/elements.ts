import { CodePoints } from '../codePoints.ts';
import { derivedId } from '../intake/foreign.ts';
import type { WriteOptions } from '../types.ts';
import type { AnnotationView } from '../view.ts';
import { claimLines, wordsIn } from '../words.ts';
import { element, type XmlElement } from '../xml/write.ts';
import type { RefiSource } from './sources.ts';
import { detailsId, kindCodes, type Variable, variableId, variables } from './vocabulary.ts';

/** Who made everything in a project. */
export const userId = derivedId('refi-qda', 'user');

/** A text with its selections and variables. */
export function sourceElement(source: RefiSource): XmlElement {
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
export function notesOf({ annotation }: AnnotationView, options: WriteOptions): Note[] {
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

/** A memo as an element. */
export function noteElement({ id, name, text, time }: Note): XmlElement {
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

function iso(time: number): string {
  return new Date(time).toISOString();
}
