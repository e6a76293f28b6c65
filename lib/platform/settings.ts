import { browser } from 'wxt/browser';
import type { AnnotationKind } from '../annotations/types.ts';
import { LiveSettings, type SettingsPort, settingsOf } from '../settings/index.ts';

const KEY = 'settings';

/** In `storage.local`, which every part of the extension can read. */
const port: SettingsPort = {
  async load() {
    return (await browser.storage.local.get(KEY))[KEY];
  },
  save: (settings) => browser.storage.local.set({ [KEY]: settings }),
  watch(changed) {
    const listener = (changes: Record<string, { newValue?: unknown }>) => {
      if (changes[KEY]) changed(changes[KEY].newValue);
    };
    browser.storage.local.onChanged.addListener(listener);
    return () => browser.storage.local.onChanged.removeListener(listener);
  },
};

/** The settings once, for a part that does not stay. */
export const readSettings = async () => settingsOf(await port.load());

/** The colour that new marks of a kind get, where the person chose one. */
export const colorOf = async (kind: AnnotationKind) => (await readSettings()).colors[kind];

/** The settings of the extension, not yet read. */
export const openSettings = (): LiveSettings => new LiveSettings(port);
