// What `npm start` and `npm test` share before anything else: dependencies, and the Node that they bring.
// Runs on a plain Node 20 with nothing installed, so it imports only what Node has.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);

/** Installs the dependencies as the lock file has them, where they are missing or older than it. */
export function ensureDependencies() {
  const installed = 'node_modules/.package-lock.json';
  const stale =
    !fs.existsSync(installed) ||
    fs.statSync(installed).mtimeMs < fs.statSync('package-lock.json').mtimeMs;
  if (!stale) return;
  console.log('Installing dependencies …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  const now = new Date();
  fs.utimesSync(installed, now, now);
}

/** Runs a script of this folder on the Node that the project brings, with this process's arguments, and exits as it does. */
export function handOver(script) {
  const node = path.resolve('node_modules/.bin/node');
  const bin = path.resolve('node_modules/.bin');
  const { status } = spawnSync(
    fs.existsSync(node) ? node : process.execPath,
    [path.join(import.meta.dirname, script), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
      env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH}` },
    },
  );
  process.exit(status ?? 1);
}
