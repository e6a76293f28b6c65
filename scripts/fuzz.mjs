// Reads 2,000 mutated pages, or as many as are asked for, where the usual tests read 200: npm run fuzz [-- N]
import { spawnSync } from 'node:child_process';

const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'browser', 'lib/article/fuzz'], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, FUZZ_RUNS: process.argv[2] ?? '2000' },
});
process.exitCode = status ?? 1;
