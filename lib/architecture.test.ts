import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '..');

interface Import {
  /** File that imports, relative to the root. */
  from: string;
  specifier: string;
  /** File that is imported, relative to the root; null for a package. */
  to: string | null;
  typeOnly: boolean;
}

const files = ['entrypoints', 'components', 'lib']
  .flatMap((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => path.posix.join(folder, file)),
  )
  .filter(
    (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.includes('/testing/'),
  );

const imports: Import[] = files.flatMap((from) => {
  const code = fs.readFileSync(path.join(ROOT, from), 'utf8');
  const statements = code.matchAll(
    /^(?:import|export)\s+(type\s)?[^;'"]*?from\s*'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm,
  );
  return [...statements].map(([, type, named, bare, lazy]) => {
    const specifier = (named ?? bare ?? lazy) as string;
    const local = specifier.startsWith('.');
    return {
      from,
      specifier,
      to: local ? path.posix.join(path.posix.dirname(from), specifier) : null,
      typeOnly: Boolean(type),
    };
  });
});

const layer = (file: string) => file.split('/')[0] as 'entrypoints' | 'components' | 'lib';
const folder = (file: string) => file.split('/').slice(0, 2).join('/');
const breaking = (rule: (i: Import) => boolean) =>
  imports.filter(rule).map(({ from, specifier }) => `${from} imports ${specifier}`);

test('imports inside lib are relative or name a package, never an alias', () => {
  expect(
    breaking(({ specifier }) => /^[@~]\//.test(specifier) || specifier.startsWith('#')),
  ).toEqual([]);
});

test('imports go from entry points to components and lib, from components to lib, and never back', () => {
  const rank = { entrypoints: 2, components: 1, lib: 0 };
  const back = ({ from, to }: Import) =>
    to !== null && to.startsWith('..') === false && rank[layer(to)] > rank[layer(from)];
  expect(breaking(back)).toEqual([]);
});

test('nothing in lib imports lib/platform but lib/platform', () => {
  expect(
    breaking(
      ({ from, to }) =>
        folder(to ?? '') === 'lib/platform' &&
        layer(from) === 'lib' &&
        folder(from) !== 'lib/platform',
    ),
  ).toEqual([]);
});

test('components know neither the browser nor the database', () => {
  const outside = ({ from, to, specifier, typeOnly }: Import) =>
    layer(from) === 'components' &&
    !typeOnly &&
    (folder(to ?? '') === 'lib/platform' ||
      folder(to ?? '') === 'lib/store' ||
      /^(wxt|dexie)/.test(specifier));
  expect(breaking(outside)).toEqual([]);
});

test('only lib/platform touches browser.*, and only entry points define what WXT builds', () => {
  expect(
    breaking(
      ({ from, specifier }) => specifier === 'wxt/browser' && folder(from) !== 'lib/platform',
    ),
  ).toEqual([]);
  const globals = files.filter(
    (file) =>
      folder(file) !== 'lib/platform' &&
      /\b(?:browser|chrome)\.(?:runtime|tabs|storage|scripting|permissions|downloads|sidePanel|action|i18n)\b/.test(
        fs.readFileSync(path.join(ROOT, file), 'utf8'),
      ),
  );
  expect(globals).toEqual([]);
});

test('only lib/store imports Dexie', () => {
  expect(
    breaking(({ from, specifier }) => specifier === 'dexie' && folder(from) !== 'lib/store'),
  ).toEqual([]);
});

test('no file of lib imports in a circle', () => {
  const graph = new Map<string, string[]>();
  for (const { from, to, typeOnly } of imports)
    if (to && !typeOnly) graph.set(from, [...(graph.get(from) ?? []), to]);
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: string[]) => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
    else if (!done.has(file)) {
      for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
      done.add(file);
    }
  };
  for (const file of graph.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test('no text becomes markup, and no highlight of another program is cleared', () => {
  const guilty = files.filter((file) =>
    /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|CSS\.highlights\.clear|\beval\(|new Function\(/.test(
      fs.readFileSync(path.join(ROOT, file), 'utf8'),
    ),
  );
  expect(guilty).toEqual([]);
});

test('nothing asks the network', () => {
  const guilty = files.filter((file) =>
    /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|importScripts/.test(
      fs.readFileSync(path.join(ROOT, file), 'utf8'),
    ),
  );
  expect(guilty).toEqual([]);
});
