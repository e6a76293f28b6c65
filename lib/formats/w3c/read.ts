import { isObject } from '../../annotations/rebuild.ts';
import { ForeignRecords } from '../intake/foreign.ts';
import { guarded, Intake, Unreadable } from '../intake/intake.ts';
import type { ReadOptions, ReadResult } from '../intake/types.ts';
import { readJsonParts } from '../json/read.ts';
import { AnnotationReader, hasType } from './annotationReader.ts';

/** Fields that a Web Annotation says something about. */
const carries = new Set([
  'kind',
  'color',
  'target',
  'tagIds',
  'comment',
  'claim',
  'quotation',
  'foreign',
]);

/** Reads an annotation, a list of them, a page, or a collection with its first page inside. */
export function readW3c(file: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  return guarded(async () => {
    const intake = new Intake(options);
    const reader = new AnnotationReader(intake, new ForeignRecords(intake, options));
    const whole: Record<string, unknown> = {};
    const waiting: [unknown, string][] = [];
    await readJsonParts(file, intake, (value, { key, index }) => {
      if (index !== undefined && (key === undefined || key === 'items')) {
        waiting.push([value, key ? `/${key}/${index}` : `/${index}`]);
      } else if (index !== undefined && key === 'pressmark:articles') {
        intake.add('articles', value, `/${key}/${index}`);
      } else if (index !== undefined && key === 'pressmark:tags') {
        intake.add('tags', value, `/${key}/${index}`);
      } else if (key !== undefined) gather(whole, key, value, index);
    });
    waiting.push(...annotationsIn(whole));
    if (waiting.length === 0 && !isPage(whole)) throw new Unreadable('not-this-format');
    if (waiting.length === 0 && typeof whole.first === 'string') {
      throw new Unreadable('missing', '/first', { detail: whole.first });
    }
    await intake.pace.each(waiting, ([annotation, place]) => reader.take(annotation, place));
    return intake.finish(carries);
  });
}

/** Puts together what was read in pieces. */
function gather(whole: Record<string, unknown>, key: string, value: unknown, index?: number): void {
  if (key === '__proto__') return;
  const held = whole[key];
  if (index === undefined) whole[key] = value;
  else if (Array.isArray(held) && index > 0) held.push(value);
  else whole[key] = [value];
}

function annotationsIn(whole: Record<string, unknown>): [unknown, string][] {
  if (isObject(whole.first) && Array.isArray(whole.first.items)) {
    return whole.first.items.map((one, index) => [one, `/first/items/${index}`]);
  }
  return hasType(whole, 'Annotation') ? [[whole, '']] : [];
}

function isPage(whole: Record<string, unknown>): boolean {
  return hasType(whole, 'AnnotationPage') || hasType(whole, 'AnnotationCollection');
}
