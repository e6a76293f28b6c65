import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { pressmarkJson } from '../formats/pressmarkJson.ts';
import { writtenText } from '../formats/testing/codec.ts';
import { sampleCollection, sampleId } from '../formats/testing/sampleCollection.ts';
import { Database } from '../store/database.ts';
import { LibraryStore, memorySentinel } from '../store/index.ts';
import { Changes } from './changes.ts';
import { conflictsOf } from './importPlan.ts';
import { Intake, type IntakeState } from './intake.ts';

let store: LibraryStore;
let intake: Intake;

beforeEach(async () => {
  store = new LibraryStore(new Database(`test ${crypto.randomUUID()}`, memorySentinel()));
  await store.acceptLoss();
  intake = new Intake(store, new Changes(store, () => undefined));
});

function at<P extends IntakeState['phase']>(phase: P): Extract<IntakeState, { phase: P }> {
  const { value } = intake.state;
  if (value.phase !== phase) throw new Error(`It is ${value.phase}, not ${phase}`);
  return value as Extract<IntakeState, { phase: P }>;
}

test('of a foreign table the columns are asked for, and it is read by those that were chosen', async () => {
  const table = 'Passage;Page;Remark\nsome words;https://news.example/a;mine\n';
  await intake.read(new File([table], 'table.csv'));
  const { table: preview } = at('columns');
  expect(preview.heading).toEqual(['Passage', 'Page', 'Remark']);
  expect(preview.mapping.quote).toBeUndefined();
  await intake.readColumns({ quote: 'Passage', url: 'Page', comment: 'Remark' });
  expect(at('preview').plan.annotations).toMatchObject([
    { kind: 'new', record: { comment: 'mine', target: { source: 'https://news.example/a' } } },
  ]);
});

test('a table that is not in UTF-8 is shown in the encoding of old spreadsheet programs', async () => {
  const bytes = Uint8Array.from('quote,url\nFl\xfcsse,https://news.example/a\n', (c) =>
    c.charCodeAt(0),
  );
  await intake.read(new File([bytes], 'table.csv'));
  expect(at('columns')).toMatchObject({
    encoding: 'windows-1252',
    table: { rows: [{ quote: 'Flüsse' }] },
  });
  await intake.readColumns(at('columns').table.mapping);
  expect(at('preview').plan.annotations).toHaveLength(1);
});

test('only the conflicts that the person says are replaced', async () => {
  await store.put(sampleCollection());
  const records = JSON.parse(writtenText(pressmarkJson));
  const ids = [sampleId('annotation', 1), sampleId('annotation', 2)];
  for (const one of records.annotations) {
    if (!ids.includes(one.id)) continue;
    one.history = [{ at: 1, before: { comment: 'x' } }];
    one.comment = 'theirs';
  }
  await store.revise(ids, () => ({ comment: 'ours' }));
  await intake.read(new File([JSON.stringify(records)], 'backup.json'));
  const conflicts = conflictsOf(at('preview').plan);
  expect(conflicts.map(({ id }) => id).sort()).toEqual(ids);
  expect(conflicts[0]?.label).not.toBe('');
  await intake.take(new Set([ids[1] as string]));
  const stored = await store.annotations(ids);
  expect(stored.map(({ comment }) => comment)).toEqual(['ours', 'theirs']);
  expect(intake.state.value).toEqual({ phase: 'waiting' });
});

test('a file that is very large is not read before the person says so', async () => {
  const file = new File(['{}'], 'large.json');
  const size = vi.spyOn(file, 'size', 'get').mockReturnValue(2 ** 30);
  await intake.read(file);
  expect(at('large')).toMatchObject({ size: 2 ** 30, limit: 2 ** 28 });
  size.mockRestore();
  await intake.readAll();
  expect(at('preview').problems).toMatchObject([{ code: 'not-this-format' }]);
});
