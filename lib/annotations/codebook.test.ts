import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addTag,
  addTags,
  type CodebookChange,
  codebookTree,
  deleteTag,
  editTag,
  mergeTags,
  movedTags,
  nestTag,
  withNested,
} from './codebook.ts';
import type { Tag } from './types.ts';

const tag = (id: string, name: string, parentId?: string): Tag => ({
  id,
  name,
  parentId,
  createdAt: 1,
  updatedAt: 1,
});

const CODEBOOK = [tag('a', 'Arms'), tag('b', 'Missiles', 'a'), tag('c', 'China')];

function apply(tags: readonly Tag[], change: CodebookChange): Tag[] {
  const byId = new Map(tags.map((one) => [one.id, one]));
  for (const one of change.tags) byId.set(one.id, one);
  return [...byId.values()].filter(({ deletedAt }) => deletedAt === undefined);
}

test('each tag is followed by those nested in it, by the alphabet', () => {
  const nodes = codebookTree([tag('z', 'Zoo'), ...CODEBOOK, tag('d', 'drones', 'a')]);
  expect(nodes.map(({ tag: { name }, depth }) => [name, depth])).toEqual([
    ['Arms', 0],
    ['drones', 1],
    ['Missiles', 1],
    ['China', 0],
    ['Zoo', 0],
  ]);
});

test('a tag whose parent is not there stands at the top, and a circle loses no tag', () => {
  expect(codebookTree([tag('x', 'X', 'nowhere')])).toMatchObject([{ depth: 0 }]);
  const circle = [tag('x', 'X', 'y'), tag('y', 'Y', 'x')];
  expect(codebookTree(circle)).toHaveLength(2);
  expect(withNested(circle, 'x').sort()).toEqual(['x', 'y']);
});

test('a name is given once, whatever its case', () => {
  expect(addTag(CODEBOOK, ' china ')).toBe('taken');
  expect(addTag(CODEBOOK, ' # ')).toBe('empty');
  expect(editTag(CODEBOOK, 'a', { name: 'CHINA' }, 2)).toBe('taken');
  expect(editTag(CODEBOOK, 'a', { name: 'ARMS' }, 2)).toMatchObject({
    tags: [{ id: 'a', name: 'ARMS', updatedAt: 2 }],
  });
});

test('a colour and a description can be given and taken away', () => {
  const change = editTag(CODEBOOK, 'c', { color: 'red', description: 'x' }, 2) as CodebookChange;
  expect(change.tags).toMatchObject([{ name: 'China', color: 'red', description: 'x' }]);
  const undone = editTag(change.tags, 'c', { color: undefined }, 3) as CodebookChange;
  expect(undone.tags[0]?.color).toBeUndefined();
});

test('a tag is never nested in itself', () => {
  expect(nestTag(CODEBOOK, 'a', 'b', 2)).toBe('circle');
  expect(nestTag(CODEBOOK, 'a', 'a', 2)).toBe('circle');
  expect(nestTag(CODEBOOK, 'c', 'b', 2)).toMatchObject({ tags: [{ id: 'c', parentId: 'b' }] });
  expect(nestTag(CODEBOOK, 'b', null, 2)).toMatchObject({
    tags: [{ id: 'b', parentId: undefined }],
  });
});

test('merging moves annotations and nested tags, and the merged tag leaves the codebook', () => {
  const change = mergeTags(CODEBOOK, 'a', 'c', 2) as CodebookChange;
  expect(apply(CODEBOOK, change)).toMatchObject([{ id: 'b', parentId: 'c' }, { id: 'c' }]);
  expect(movedTags(['a', 'b', 'c'], change.moved)).toEqual(['c', 'b']);
});

test('merging a tag into one below it keeps that one in the codebook', () => {
  const change = mergeTags(CODEBOOK, 'a', 'b', 2) as CodebookChange;
  const left = apply(CODEBOOK, change);
  expect(codebookTree(left).map(({ tag: { id }, depth }) => [id, depth])).toEqual([
    ['c', 0],
    ['b', 0],
  ]);
});

test('what is nested in a deleted tag moves up', () => {
  const change = deleteTag(CODEBOOK, 'a', 2) as CodebookChange;
  expect(apply(CODEBOOK, change)).toMatchObject([{ id: 'b', parentId: undefined }, { id: 'c' }]);
  expect(movedTags(['a', 'c'], change.moved)).toEqual(['c']);
});

test('of another codebook come the tags that this one lacks, in their places', () => {
  const others = [
    tag('1', 'CHINA'),
    tag('2', 'Taiwan', '1'),
    tag('3', 'Strait', '2'),
    { ...tag('4', 'Gone'), deletedAt: 1 },
  ];
  let next = 0;
  const change = addTags(CODEBOOK, others, () => ({ id: `new ${next++}`, now: 2 }));
  expect(change).toMatchObject({
    tags: [
      { id: 'new 0', name: 'Taiwan', parentId: 'c' },
      { id: 'new 1', name: 'Strait', parentId: 'new 0' },
    ],
  });
  expect(addTags(CODEBOOK, [tag('1', 'arms')])).toBe('taken');
});

test('no order of nesting, merging and deleting makes a circle or loses a tag that was not taken out', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const step = fc.record({
    what: fc.constantFrom('nest', 'merge', 'delete'),
    one: fc.constantFrom(...ids),
    other: fc.constantFrom(...ids),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let tags = ids.map((id) => tag(id, id));
      for (const { what, one, other } of steps) {
        const change =
          what === 'nest'
            ? nestTag(tags, one, other, 2)
            : what === 'merge'
              ? mergeTags(tags, one, other, 2)
              : deleteTag(tags, one, 2);
        if (typeof change !== 'string') tags = apply(tags, change);
      }
      const roots = tags.filter(({ parentId }) => !tags.some(({ id }) => id === parentId));
      const reached = roots.flatMap(({ id }) => withNested(tags, id));
      expect(reached.sort()).toEqual(tags.map(({ id }) => id).sort());
    }),
  );
});
