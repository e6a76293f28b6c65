import type { MessageKey, Translator } from '../../lib/i18n/index.ts';

const NAMES: Record<string, MessageKey> = {
  Space: 'keyNameSpace',
  Delete: 'keyNameDelete',
  Shift: 'keyNameShift',
  Ctrl: 'keyNameCtrl',
  Enter: 'keyNameEnter',
};

/** Keys as they are labelled in the person's language: `Ctrl/⌘ + Z` is `Strg/⌘ + Z` in German. */
export const keyNames = (keys: string, t: Translator['t']): string =>
  keys.replace(/[A-Z][a-z]+/g, (name) => (NAMES[name] ? t(NAMES[name]) : name));
