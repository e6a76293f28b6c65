/**
 * Hands the samples of every format to programs that this project did not write: `npm run check:formats [-- DIR]`.
 * Not part of the tests: it needs xmllint (libxml2-utils), python3, soffice (LibreOffice Calc), `../shared`, and npm's
 * registry for html-validate. What is missing is said and passed over; what fails makes the script fail.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';

const directory = resolve(process.argv[2] ?? mkdtempSync(join(tmpdir(), 'pressmark-samples-')));
const shared = resolve(import.meta.dirname, '../../shared');
const sample = (name: string) => join(directory, name);
const run = (command: string, ...args: string[]) =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const has = (command: string) => spawnSync(command, ['--version']).error === undefined;

run(process.execPath, join(import.meta.dirname, 'samples.ts'), directory);

/** Each gives what it found, or throws; the second entry says what it needs and has not. */
const checks: [string, string | false, () => string][] = [
  [
    'W3C Web Annotation, 54 MUST assertions',
    !existsSync(shared) && '../shared',
    checkWebAnnotation,
  ],
  [
    'REFI-QDA project by its schema',
    (!has('xmllint') && 'xmllint') || (!existsSync(shared) && '../shared'),
    checkProject,
  ],
  [
    'REFI-QDA codebook well formed',
    !has('xmllint') && 'xmllint',
    () => run('xmllint', '--noout', sample('refi-qda-codebook.qdc')),
  ],
  [
    'CSV through LibreOffice and back',
    !has('soffice') && 'soffice',
    () => checkSpreadsheet('csv.csv', ','),
  ],
  [
    'TSV through LibreOffice and back',
    !has('soffice') && 'soffice',
    () => checkSpreadsheet('tsv.tsv', '\t'),
  ],
  ['offsets by Python', !has('python3') && 'python3', checkOffsets],
  ['HTML by html-validate', false, checkHtml],
];

let failed = 0;
for (const [name, missing, check] of checks) {
  if (missing) {
    console.log(`skipped  ${name}: needs ${missing}`);
    continue;
  }
  try {
    console.log(`ok       ${name} ${check().trim().split('\n').at(-1)}`);
  } catch (error) {
    failed++;
    const {
      message,
      stdout = '',
      stderr = '',
    } = error as Error & { stdout?: string; stderr?: string };
    console.log(`FAILED   ${name}: ${message}\n${stdout}${stderr}`);
  }
}
process.exit(failed ? 1 : 0);

function checkWebAnnotation(): string {
  const script = join(shared, 'bench/check-web-annotation.mjs');
  return run(process.execPath, script, '--deps', '.', sample('w3c-json-ld.jsonld'));
}

function checkProject(): string {
  const project = unzipSync(readFileSync(sample('refi-qda-project.qdpx')))['project.qde'];
  writeFileSync(sample('project.qde'), project ?? '');
  run(
    'xmllint',
    '--noout',
    '--schema',
    join(shared, 'data/refi-qda/Project.xsd'),
    sample('project.qde'),
  );
  return 'validates';
}

/** LibreOffice reads the table, saves it as a spreadsheet and that as a table again: the cells must be the same. */
function checkSpreadsheet(name: string, separator: ',' | '\t'): string {
  const profile = `-env:UserInstallation=file://${mkdtempSync(join(tmpdir(), 'pressmark-office-'))}`;
  const output = join(directory, 'libreoffice', name);
  mkdirSync(output, { recursive: true });
  // Separator, quotation mark, UTF-8, from line 1, all columns as text.
  const filter = `${separator.charCodeAt(0)},34,76`;
  const text = Array.from({ length: 60 }, (_, index) => `${index + 1}/2`).join('/');
  run(
    'soffice',
    profile,
    '--headless',
    `--infilter=CSV:${filter},1,${text}`,
    '--convert-to',
    'ods',
    '--outdir',
    output,
    sample(name),
  );
  run(
    'soffice',
    profile,
    '--headless',
    '--convert-to',
    `csv:Text - txt - csv (StarCalc):${filter}`,
    '--outdir',
    output,
    join(output, name.replace(/\.\w+$/, '.ods')),
  );
  const cells = (file: string) =>
    Papa.parse<string[]>(readFileSync(file, 'utf8'), {
      delimiter: separator,
      skipEmptyLines: true,
    }).data.map((row) =>
      // Calc has no tabs in cells, and one kind of line break.
      row.map((cell) => cell.replace(/\r\n?/g, '\n').replaceAll('\t', '')),
    );
  const before = cells(sample(name));
  const after = cells(join(output, name.replace(/\.\w+$/, '.csv')));
  for (const [line, row] of before.entries()) {
    for (const [column, cell] of row.entries()) {
      const found = after[line]?.[column] ?? '';
      if (found !== cell)
        throw new Error(`row ${line + 1}, column ${column + 1}: ${JSON.stringify([cell, found])}`);
    }
  }
  return `${before.length} rows of ${before[0]?.length} cells come back the same`;
}

function checkOffsets(): string {
  return run('python3', join(import.meta.dirname, 'check-formats.py'), directory);
}

function checkHtml(): string {
  const tools = mkdtempSync(join(tmpdir(), 'pressmark-html-'));
  run(
    'npm',
    'install',
    '--silent',
    '--no-audit',
    '--no-fund',
    '--prefix',
    tools,
    'html-validate@11.18.0',
  );
  const config = join(tools, 'config.json');
  writeFileSync(config, JSON.stringify({ root: true, extends: ['html-validate:standard'] }));
  const tool = join(tools, 'node_modules/html-validate/bin/html-validate.mjs');
  run(
    process.execPath,
    tool,
    '--config',
    config,
    sample('html-report.html'),
    sample('html-report.german.html'),
  );
  return 'no complaint';
}
