/**
 * Writes every format of one sample database into a folder: `npm run samples -- DIR`.
 * docs/formats.md takes its examples from there; scripts/check-formats.ts hands them to other programs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportCollection, formats } from '../lib/formats/index.ts';
import { presets } from '../lib/formats/markdown/presets.ts';
import { sampleCollection } from '../lib/formats/testing/sampleCollection.ts';
import type { FormatId, WriteOptions } from '../lib/formats/types.ts';

const directory = process.argv[2];
if (!directory) {
  console.error('npm run samples -- DIR');
  process.exit(2);
}
mkdirSync(directory, { recursive: true });

/** What is worth seeing beside the format as it is. */
const variants: Partial<Record<FormatId, Record<string, WriteOptions>>> = {
  markdown: Object.fromEntries(Object.keys(presets).map((template) => [template, { template }])),
  csv: { 'byte-order-mark': { byteOrderMark: true } },
  'html-report': { german: { language: 'de', timeZone: 'Europe/Berlin' } },
  'schema-org': { signed: { creator: 'Kim Example' } },
};

for (const { id, extension, writes } of formats) {
  if (!writes) continue;
  for (const [variant, options] of Object.entries({ '': {}, ...variants[id] })) {
    const { file, report } = await exportCollection(id, sampleCollection(), options);
    const name = `${id}${variant && `.${variant}`}.${extension}`;
    writeFileSync(join(directory, name), new Uint8Array(await file.arrayBuffer()));
    const { losses, drafts: _, ...counts } = report;
    console.log(
      `${name}: ${JSON.stringify(counts)}${losses.length ? `, without ${losses.join(', ')}` : ''}`,
    );
  }
}
