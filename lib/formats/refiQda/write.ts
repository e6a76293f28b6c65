import type { AnnotationKind, Collection } from '../../annotations/types.ts';
import { withoutTrash } from '../codebook.ts';
import { ordered } from '../order.ts';
import type { Chunk, WriteOptions } from '../types.ts';
import { wordsIn } from '../words.ts';
import { element, type XmlElement } from '../xml/write.ts';
import { zipOf } from '../zip.ts';
import { codesOf } from './codebook.ts';
import { noteElement, notesOf, sourceElement, userId } from './elements.ts';
import { type RefiSource, sourcesOf } from './sources.ts';
import { kindCodes, variableId, variables } from './vocabulary.ts';

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

/** Each carriage return alone becomes a line feed, and so does a pair with a space before: no offset moves. */
function lineFeeds(text: string): string {
  return text.replace(/\r\n/g, ' \n').replace(/\r/g, '\n');
}
