import { expect, test } from 'vitest';
import type { Annotation, Collection } from '../annotations/types.ts';
import { formats } from './formats.ts';
import { written } from './testing/codec.ts';
import { sampleCollection, sampleId } from './testing/sampleCollection.ts';
import type { Codec, Loss } from './types.ts';

const claimId = sampleId('annotation', 3);

/** The sample, with a tag on its claim that nothing else bears. */
const sample = sampleCollection();
const whole: Collection = {
  ...sample,
  annotations: sample.annotations.map((one) =>
    one.id === claimId ? { ...one, tagIds: [...one.tagIds, sampleId('tag', 7)] } : one,
  ),
};

/** The sample without something of its claim. */
const without = (change: Partial<Annotation>): Collection => ({
  ...whole,
  annotations: whole.annotations.map((one) => (one.id === claimId ? { ...one, ...change } : one)),
});

/** What a file may lack, and the loss by which a format says that it has no place for it. */
const lacks: Record<string, { loss: Loss; poorer: Collection }> = {
  'an annotation': {
    loss: 'annotations',
    poorer: { ...whole, annotations: whole.annotations.filter(({ id }) => id !== claimId) },
  },
  'a comment': { loss: 'comments', poorer: without({ comment: '' }) },
  'a tag': { loss: 'tags', poorer: without({ tagIds: [sampleId('tag', 2)] }) },
  'what is claimed': {
    loss: 'claims',
    poorer: without({ kind: 'highlight', claim: undefined }),
  },
};

const writing = formats.filter(({ writes }) => writes);

test.each(
  writing.flatMap((format) => Object.keys(lacks).map((what) => [format.id, what, format] as const)),
)('%s: a file that lacks %s is not called done', async (_, what, format) => {
  const codec: Codec = await format.load();
  const { loss, poorer } = lacks[what] as (typeof lacks)[string];
  const reading = codec.readBack?.(written(codec, poorer), whole, {});
  const said = codec.losses?.(whole) ?? [];
  if (said.includes(loss) || said.includes('annotations'))
    await expect(reading).resolves.toBeDefined();
  else await expect(reading).rejects.toThrow();
});

test.each(writing.map((format) => [format.id, format] as const))(
  '%s: a file that is cut off is not called done',
  async (_, format) => {
    const codec: Codec = await format.load();
    const file = written(codec, whole);
    const reading = codec.readBack?.(file.slice(0, file.length * 0.7), whole, {});
    await expect(reading).rejects.toThrow();
  },
);
