import { browser } from 'wxt/browser';
import { createTranslator } from '../i18n/index.ts';

type Key = Parameters<typeof browser.i18n.getMessage>[0];

/** The words of the interface in the browser's language, out of `_locales`. */
export const translator = createTranslator(
  // The locale that the messages come from, which need not be the browser's.
  browser.i18n.getMessage('languageTag') || 'en',
  (key, values) => browser.i18n.getMessage(key as Key, values),
);
