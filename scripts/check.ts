// Everything that has to hold, in order: formatting and lint, types, the builds, unit, browser and end-to-end tests.
// Ends with a line that sums what ran.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureChromium, ensureFirefox } from './browser.ts';

process.env.CHROMIUM = await ensureChromium();
ensureFirefox();
const total = { passed: 0, failed: 0, skipped: 0 };

function step(name: string, command: string, args: string[]): boolean {
  console.log(`\n— ${name}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  return status === 0;
}

function check(name: string, command: string, args: string[]): boolean {
  const passed = step(name, command, args);
  total[passed ? 'passed' : 'failed']++;
  return passed;
}

function tests(name: string, projects: string[]): void {
  const report = path.resolve('out', 'tests', `${name}.json`);
  fs.rmSync(report, { force: true });
  const passed = step(`${name} tests`, 'vitest', [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const counts = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : {};
  total.passed += counts.numPassedTests ?? 0;
  total.skipped += (counts.numPendingTests ?? 0) + (counts.numTodoTests ?? 0);
  // A run can fail with no test failing: an error outside of one, or a file that does not load.
  total.failed += Math.max(counts.numFailedTests ?? 0, passed ? 0 : 1);
}

check('types of the extension', 'wxt', ['prepare']);
check('formatting and lint', 'biome', ['ci', '.']);
check('types', 'tsc', ['--noEmit']);
const built = [
  check('build for Chromium', 'wxt', ['build']),
  check('build for Firefox', 'wxt', ['build', '-b', 'firefox', '--mv3']),
];
tests('unit and browser', ['unit', 'browser']);
if (built.every(Boolean)) tests('end-to-end', ['e2e']);

const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed ? 1 : 0);
