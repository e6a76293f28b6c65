import Ajv2020 from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import schema from '../../docs/schema/pressmark-1.json' with { type: 'json' };
import { annotationKinds, claimStatuses, claimTypes, colors } from '../annotations/values.ts';
import { pressmarkJson } from './pressmarkJson.ts';
import { readFrom, writtenText } from './testing/codec.ts';

const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(schema);
const file = () => JSON.parse(writtenText(pressmarkJson));

test('a file is valid by the published schema', () => {
  expect(validate(file()), JSON.stringify(validate.errors)).toBe(true);
});

test('the schema names the same values as the records', () => {
  const { annotation, claim, color } = schema.$defs;
  expect(annotation.properties.kind.enum).toEqual([...annotationKinds]);
  expect(color.enum).toEqual([...colors]);
  expect(claim.properties.type.enum).toEqual([...claimTypes]);
  expect(claim.properties.status.enum).toEqual([...claimStatuses]);
});

test.each([
  ['an address of another kind', 'articles', { url: 'javascript:alert(1)' }],
  ['a kind that is none', 'annotations', { kind: 'note' }],
  [
    'a target without words',
    'annotations',
    { target: { source: 'https://a.example/', selectors: [] } },
  ],
  ['an identifier that is none', 'tags', { id: '7' }],
  ['a time that is text', 'tags', { createdAt: '2024-01-01' }],
  ['no text', 'revisions', { text: undefined }],
] as const)('schema and reader refuse %s alike', async (_, kind, change) => {
  const broken = file();
  Object.assign(broken[kind][0], change);
  const { problems } = await readFrom(pressmarkJson, broken);
  expect(validate(JSON.parse(JSON.stringify(broken)))).toBe(false);
  expect(problems.some(({ level }) => level === 'record')).toBe(true);
});
