import { expect, test } from 'vitest';
import type { Annotation, Collection } from '../annotations/types.ts';
import { formats } from './formats.ts';
import { written } from './testing/codec.ts';
import { sampleCollection, sampleId } from './testing/sampleCollection.ts';
import type { Codec, Loss } from './types.ts';

const whole = sampleCollection();

/** The sample without something in one of its annotations. */
function without(number: number, change: Partial<Annotation>): Collection {
  const id = sampleId('annotation', number);
  return {
    ...whole,
    annotations: whole.annotations.map((one) => (one.id === id ? { ...one, ...change } : one)),
  };
}

const gone = sampleId('annotation', 3);

/** What a file may lack, and the loss by which a format says that it has no place for it. */
const lacking: [string, Loss | undefined, Collection][] = [
  [
    'an annotation',
    'annotations',
    { ...whole, annotations: whole.annotations.filter(({ id }) => id !== gone) },
  ],
  ['a comment', 'comments', without(3, { comment: '' })],
  ['a tag', 'tags', without(7, { tagIds: [] })],
  ['that it is a claim', 'kinds', without(3, { kind: 'highlight', claim: undefined })],
];

const writing = formats.filter(({ writes }) => writes);

test.each(
  writing.flatMap((format) => lacking.map((lack) => [format.id, lack[0], format, lack] as const)),
)('%s: a file that lacks %s is not called done', async (_, _what, format, [, loss, poorer]) => {
  const { readBack, losses }: Codec = await format.load();
  const said = losses?.(whole) ?? [];
  const hidden = loss !== undefined && said.includes(loss);
  const codec: Codec = await format.load();
  const file = written(codec, poorer);
  const reading = readBack?.(file, whole, {});
  if (hidden || said.includes('annotations')) await expect(reading).resolves.toBeDefined();
  else await expect(reading).rejects.toThrow();
});
