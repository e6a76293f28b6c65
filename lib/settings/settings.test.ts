import { expect, test } from 'vitest';
import { defaults, LiveSettings, settingsOf } from './settings.ts';

test('what was stored is taken as far as it means something', () => {
  expect(settingsOf(undefined)).toEqual(defaults);
  expect(settingsOf('nonsense')).toEqual(defaults);
  expect(
    settingsOf({
      theme: 'dark',
      kind: 'note',
      colors: { claim: 'red', quotation: 'mauve', other: 'red' },
      trashDays: 31,
      namePattern: ' ',
      future: true,
    }),
  ).toEqual({ ...defaults, theme: 'dark', colors: { claim: 'red' } });
});

test('a change is kept, and a change by another page is followed until it is closed', async () => {
  let stored: unknown;
  let tell: (settings: unknown) => void = () => undefined;
  const settings = new LiveSettings({
    load: async () => stored,
    save: async (value) => {
      stored = value;
    },
    watch: (changed) => {
      tell = changed;
      return () => {
        tell = () => undefined;
      };
    },
  });
  await settings.start();
  const takeBack = await settings.change({ trashDays: 30 });
  expect(stored).toEqual({ ...defaults, trashDays: 30 });
  await settings.change({ kind: 'claim' });
  await takeBack();
  expect(stored).toEqual({ ...defaults, kind: 'claim' });
  tell({ theme: 'light' });
  expect(settings.value.value.theme).toBe('light');
  settings.close();
  tell({ theme: 'dark' });
  expect(settings.value.value.theme).toBe('light');
});

test('what cannot be saved is not shown as if it were', async () => {
  const settings = new LiveSettings({
    load: async () => undefined,
    save: () => Promise.reject(new Error('full')),
    watch: () => () => undefined,
  });
  await expect(settings.change({ theme: 'dark' })).rejects.toThrow('full');
  expect(settings.value.value).toEqual(defaults);
});
