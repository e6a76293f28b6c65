import { isObject } from '../../annotations/rebuild.ts';
import { splitPaths } from '../csv/names.ts';
import { htmlText } from '../htmlText.ts';
import { derivedId, type ForeignRecords, timeOf } from '../intake/foreign.ts';
import type { Intake } from '../intake/intake.ts';
import { KEPT } from './context.ts';
import { quoteFromDirective, selectorsFrom } from './selectors.ts';

/** Makes records from annotations, one by one. */
export class AnnotationReader {
  readonly #intake: Intake;
  readonly #records: ForeignRecords;

  constructor(intake: Intake, records: ForeignRecords) {
    this.#intake = intake;
    this.#records = records;
  }

  take(input: unknown, place: string): void {
    if (!isObject(input) || !hasType(input, 'Annotation')) {
      this.#intake.report('not-this-format', 'record', place);
      return;
    }
    const targets = Array.isArray(input.target) ? input.target : [input.target];
    targets.forEach((target, index) => {
      this.#annotation(input, target, index, place);
    });
  }

  /** One for each target: a mark of ours stands in one place. */
  #annotation(input: Record<string, unknown>, target: unknown, index: number, place: string): void {
    const source = sourceOf(target);
    const createdAt = timeOf(input.created) ?? this.#records.now;
    const articleId =
      uuidOf(input['pressmark:article']) ?? this.#records.article(source, {}, createdAt, place);
    const { comment, tagIds } = this.#bodies(input, createdAt, place);
    const selectors = isObject(target) ? selectorsFrom(target.selector) : [];
    const directive = quoteFromDirective(String(source ?? ''));
    const id = uuidOf(input.id) ?? derivedId(String(input.id ?? JSON.stringify(input)));
    this.#intake.add(
      'annotations',
      {
        id: index === 0 ? id : derivedId(id, String(index)),
        articleId: articleId ?? derivedId(''),
        kind: input['pressmark:kind'] ?? 'highlight',
        color: input['pressmark:color'],
        target: {
          source,
          selectors: selectors.length === 0 && directive ? [directive] : selectors,
        },
        tagIds,
        comment,
        claim: input['pressmark:claim'],
        quotation: input['pressmark:quotation'],
        createdAt,
        updatedAt: timeOf(input.modified) ?? createdAt,
        history: [],
        foreign: keptFrom(input),
      },
      place,
    );
  }

  #bodies(input: Record<string, unknown>, time: number, place: string) {
    const own = typeof input['pressmark:kind'] === 'string';
    const tagging = input.motivation === 'tagging';
    const comments: string[] = [];
    const tagIds: string[] = [];
    for (const body of bodiesIn(input.body ?? input.bodyValue)) {
      const { purpose, value } = body;
      if (purpose === 'tagging' || (tagging && purpose === undefined)) {
        const path = own ? (splitPaths(value)[0] ?? []) : [value];
        const known = uuidOf(body.tag);
        const id =
          known && this.#intake.has('tags', known) ? known : this.#records.tag(path, time, place);
        if (id !== undefined) tagIds.push(id);
      } else if (!own || purpose === 'commenting') comments.push(value);
    }
    return { comment: comments.join('\n\n'), tagIds: [...new Set(tagIds)] };
  }
}

interface TextBody {
  purpose: unknown;
  value: string;
  tag: unknown;
}

/** Bodies that are text, or the address of one that is elsewhere. Of a choice the first counts. */
function bodiesIn(input: unknown, depth = 4): TextBody[] {
  if (depth === 0) return [];
  if (typeof input === 'string') return [{ purpose: undefined, value: input, tag: undefined }];
  if (Array.isArray(input)) return input.flatMap((one) => bodiesIn(one, depth - 1));
  if (!isObject(input)) return [];
  if (Array.isArray(input.items)) {
    const items = hasType(input, 'Choice') ? input.items.slice(0, 1) : input.items;
    return items.flatMap((one) => bodiesIn(one, depth - 1));
  }
  const value = input.value ?? sourceOf(input);
  if (typeof value !== 'string' || value === '') return [];
  const text = input.format === 'text/html' ? htmlText(value) : value;
  return [{ purpose: input.purpose, value: text, tag: input['pressmark:tag'] }];
}

function sourceOf(resource: unknown): unknown {
  if (!isObject(resource)) return resource;
  const source = resource.source ?? resource.id ?? resource['@id'];
  return isObject(source) ? (source.id ?? source['@id']) : source;
}

function uuidOf(iri: unknown): string | undefined {
  return typeof iri === 'string' && iri.startsWith('urn:uuid:') ? iri.slice(9) : undefined;
}

/** Properties that go out again as they came, where they are what the recommendation asks for. */
function keptFrom(input: Record<string, unknown>): Record<string, unknown> | undefined {
  const isIri = (value: unknown) =>
    typeof value === 'string' && /^[a-z][a-z\d+.-]*:\S+$/i.test(value);
  const kept = KEPT.filter((name) => {
    const value = input[name];
    if (name === 'generated') return typeof value === 'string' && timeOf(value) !== undefined;
    if (name === 'creator' || name === 'generator') return isIri(value) || isObject(value);
    return isIri(value) || (name !== 'canonical' && Array.isArray(value) && value.every(isIri));
  });
  return kept.length > 0 ? Object.fromEntries(kept.map((name) => [name, input[name]])) : undefined;
}

/** Whether a resource is of a type, which may be one of several. */
export function hasType(input: Record<string, unknown>, type: string): boolean {
  const types = input.type ?? input['@type'];
  return types === type || (Array.isArray(types) && types.includes(type));
}
