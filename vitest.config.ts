import path from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['{lib,components,scripts,entrypoints}/**/*.test.{ts,tsx}'],
          exclude: ['**/*.browser.test.*'],
          // Properties run thousands of cases, on machines that do other things too.
          testTimeout: 60_000,
        },
      },
      {
        // TSX is compiled as tsconfig.json says; the browser needs the same said to Vite.
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        server: { fs: { allow: ['.', '../shared'] } },
        test: {
          name: 'browser',
          env: {
            VITE_PAGES: path.resolve('../shared/data/pages'),
            VITE_FUZZ_RUNS: process.env.FUZZ_RUNS ?? '200',
          },
          include: ['{lib,components}/**/*.browser.test.{ts,tsx}'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: chromium, args } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
