import { expect, test } from 'vitest';
import { isWebAddress, type OnFault, type Rebuild } from './rebuild.ts';
import { rebuildAnnotation, rebuildTag } from './validate.ts';

const id = '0f6f7bb8-3d5e-4b52-9c9e-5f3c1a6c2b01';
const annotation = {
  id,
  articleId: id,
  kind: 'highlight',
  target: {
    source: 'https://a.example/',
    selectors: [{ type: 'TextQuoteSelector', exact: 'words' }],
  },
  tagIds: [],
  comment: '',
  createdAt: 1,
  updatedAt: 2,
  history: [],
};

/** What rebuilding gives, and what it complains of. */
function rebuilt(input: unknown, rebuild: Rebuild<object> = rebuildAnnotation) {
  const faults: string[] = [];
  const fault: OnFault = (code, place) => faults.push(`${code} ${place}`);
  return { record: rebuild(input, '', fault), faults };
}

test('a sound record is made anew and says the same', () => {
  const { record, faults } = rebuilt(annotation);
  expect(record).toEqual(annotation);
  expect(record).not.toBe(annotation);
  expect(faults).toEqual([]);
});

test.each([
  ['nothing', null, 'wrong-type '],
  ['a list', [], 'wrong-type '],
  ['no identifier', { ...annotation, id: undefined }, 'missing /id'],
  ['an identifier that is none', { ...annotation, id: '../x' }, 'not-an-id /id'],
  ['a kind that is none', { ...annotation, kind: 'note' }, 'not-allowed /kind'],
  ['a time beyond the calendar', { ...annotation, createdAt: 1e17 }, 'not-a-time /createdAt'],
  [
    'no words',
    { ...annotation, target: { source: 'https://a.example/', selectors: [] } },
    'no-quote /target/selectors',
  ],
])('%s gives no record, and the place', (_, input, fault) => {
  const { record, faults } = rebuilt(input);
  expect(record).toBeUndefined();
  expect(faults).toContain(fault);
});

test('a faulty value that can be spared is left out', () => {
  const { record, faults } = rebuilt({
    ...annotation,
    color: 'pink',
    claim: 'x',
    tagIds: ['x', id],
  });
  expect(record).toEqual({ ...annotation, tagIds: [id] });
  expect(faults).toEqual(['not-allowed /color', 'not-an-id /tagIds/0', 'wrong-type /claim']);
});

test('fields of other names are kept as plain data, reserved names never', () => {
  const input = JSON.parse(
    `{"__proto__":{"polluted":1},"constructor":1,"later":{"b":[1],"a":{"__proto__":1}}}`,
  );
  const { record } = rebuilt({
    ...annotation,
    ...input,
    ...JSON.parse('{"later":{"b":[1],"a":{}}}'),
  });
  expect(record).toEqual({ ...annotation, later: { a: {}, b: [1] } });
  expect(record).not.toHaveProperty('polluted');
});

test('half a character becomes a replacement of the same length', () => {
  const tag = { id, name: 'a\ud83d', createdAt: 1, updatedAt: 1 };
  const { record, faults } = rebuilt(tag, rebuildTag);
  expect(record).toEqual({ ...tag, name: 'a\ufffd' });
  expect(faults).toEqual(['not-well-formed-text /name']);
});

test.each([
  ['https://a.example/x', true],
  ['HTTP://a.example', true],
  ['javascript:alert(1)', false],
  ['file:///etc/passwd', false],
  ['//a.example', false],
  ['https://', false],
  ['data:text/html,x', false],
])('%s is an address of the web: %s', (address, expected) => {
  expect(isWebAddress(address)).toBe(expected);
});
