import { describe, expect, test } from 'vitest';
import type { Collection } from '../../annotations/types.ts';
import { csv } from '../csv/csv.ts';
import { formats } from '../formats.ts';
import { pressmarkJson } from '../pressmarkJson.ts';
import { fileOf, readFrom, written, writtenText } from '../testing/codec.ts';
import { sampleCollection, sampleId } from '../testing/sampleCollection.ts';
import { carryOut } from './carryOut.ts';
import { existingIn } from './existingIn.ts';
import { type ImportPlan, planImport } from './planImport.ts';

const empty: Collection = { articles: [], revisions: [], annotations: [], tags: [] };
const changes = (plan: ImportPlan) => [
  ...plan.articles,
  ...plan.revisions,
  ...plan.annotations,
  ...plan.tags,
];

/** The database after a plan was carried out. */
function after(stored: Collection, plan: ImportPlan): Collection {
  const { put } = carryOut(plan);
  const merge = <T extends { id: string }>(old: readonly T[], more: readonly T[]) => [
    ...new Map([...old, ...more].map((record) => [record.id, record])).values(),
  ];
  return {
    articles: merge(stored.articles, put.articles),
    revisions: merge(stored.revisions, put.revisions),
    annotations: merge(stored.annotations, put.annotations),
    tags: merge(stored.tags, put.tags),
  };
}

const reading = formats.filter(({ reads }) => reads);

describe.each(reading.map((format) => [format.id, format] as const))('%s', (_, format) => {
  test('imported twice changes nothing the second time', async () => {
    const codec = await format.load();
    const result = await readFrom(codec, written(codec));
    expect(result.problems).toEqual([]);
    const first = after(empty, await planImport(result, existingIn(empty)));
    expect(changes(await planImport(result, existingIn(first)))).toEqual([]);
  });

  test('imported into the database it came from changes nothing', async () => {
    const codec = await format.load();
    const result = await readFrom(codec, written(codec));
    const plan = await planImport(result, existingIn(sampleCollection()));
    expect(changes(plan)).toEqual([]);
    expect(plan.same.annotations).toBe(result.collection.annotations.length);
  });
});

test('Pressmark JSON into an empty database gives the database it came from', async () => {
  const result = await readFrom(pressmarkJson, written(pressmarkJson));
  const stored = after(empty, await planImport(result, existingIn(empty)));
  expect(writtenText(pressmarkJson, stored)).toBe(writtenText(pressmarkJson));
});

describe('a backup', () => {
  const stored = sampleCollection();
  const id = sampleId('annotation', 1);
  const later = (comment: string, history: object[], updatedAt: number) => {
    const file = JSON.parse(writtenText(pressmarkJson));
    const record = file.annotations.find((one: { id: string }) => one.id === id);
    Object.assign(record, { comment, history, updatedAt: record.updatedAt + updatedAt });
    return readFrom(pressmarkJson, fileOf(file));
  };
  const edited = (comment: string) => {
    const annotation = stored.annotations.find((one) => one.id === id);
    if (!annotation) throw new Error('no annotation');
    const at = annotation.updatedAt + 500;
    const history = [{ at, before: { comment: annotation.comment } }];
    return {
      ...stored,
      annotations: [
        ...stored.annotations.filter((one) => one !== annotation),
        { ...annotation, comment, history, updatedAt: at },
      ],
    };
  };

  test('with a later state changes what is stored', async () => {
    const result = await later('Later.', [{ at: 1, before: { comment: 'x' } }], 1000);
    expect((await planImport(result, existingIn(stored))).annotations).toMatchObject([
      { kind: 'changed', fields: ['comment'], record: { comment: 'Later.' } },
    ]);
  });

  test('with an earlier state is in conflict', async () => {
    const result = await readFrom(pressmarkJson, written(pressmarkJson));
    expect(
      (await planImport(result, existingIn(edited('Edited here.')))).annotations,
    ).toMatchObject([{ kind: 'conflict', reason: 'older', fields: ['comment'] }]);
  });

  test('with a state that was changed apart is in conflict, and the person decides', async () => {
    const result = await later('There.', [{ at: 1, before: { comment: 'x' } }], 1000);
    const here = edited('Here.');
    const plan = await planImport(result, existingIn(here));
    expect(plan.annotations).toMatchObject([{ kind: 'conflict', reason: 'diverged' }]);
    expect(carryOut(plan).put.annotations).toEqual([]);
    const { put, before } = carryOut(plan, () => true);
    expect(put.annotations).toMatchObject([{ comment: 'There.' }]);
    expect(before.annotations).toMatchObject([{ comment: 'Here.' }]);
  });
});

test('a table edited in a spreadsheet changes only its columns, and says so in the history', async () => {
  const table = writtenText(csv)
    .replace('Im Papierkorb', '')
    .replace('Über zwei Absätze.', 'Edited in a spreadsheet.');
  const result = await readFrom(csv, table);
  const plan = await planImport(result, existingIn(sampleCollection()));
  expect(plan.annotations).toMatchObject([
    {
      kind: 'changed',
      fields: ['comment'],
      record: {
        comment: 'Edited in a spreadsheet.',
        color: 'green',
        target: { revisionId: sampleId('revision', 1) },
        history: [{ before: { comment: 'Über zwei Absätze.' } }],
      },
    },
  ]);
});

test('articles meet by address and tags by path, whatever their identifiers', async () => {
  const table = 'quote,url,tags\nsome words,https://www.example.org/no-marks#top,Unused;New\n';
  const result = await readFrom(csv, table);
  const plan = await planImport(result, existingIn(sampleCollection()));
  expect(plan.articles).toEqual([]);
  expect(plan.tags.map(({ record }) => record.name)).toEqual(['New']);
  expect(plan.annotations[0]?.record).toMatchObject({
    articleId: sampleId('article', 3),
    tagIds: [sampleId('tag', 7), plan.tags[0]?.record.id],
  });
});

test('an article that lies in the trash comes back with its annotations', async () => {
  const stored = sampleCollection();
  const trashed = { ...stored, articles: stored.articles.map((one) => ({ ...one, deletedAt: 1 })) };
  const result = await readFrom(csv, 'quote,url\nsome words,https://www.example.org/no-marks\n');
  const plan = await planImport(result, existingIn(trashed));
  expect(plan.articles).toMatchObject([{ kind: 'changed', fields: ['deletedAt'] }]);
  expect(plan.articles[0]?.record).not.toHaveProperty('deletedAt');
});
