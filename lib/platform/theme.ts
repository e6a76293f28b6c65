import { effect } from '@preact/signals-core';
import type { LiveSettings } from '../settings/index.ts';

/** Of all stores `localStorage` alone can be read before the first paint. */
const KEY = 'theme';

/** Gives the page the theme that was chosen last. */
export function showLastTheme(): void {
  document.documentElement.dataset.theme = localStorage.getItem(KEY) ?? 'system';
}

/** Gives the page the chosen theme: at once the one that was chosen last, then as the settings have it. */
export function applyTheme(settings: LiveSettings): void {
  showLastTheme();
  settings.start().then(() => {
    effect(() => {
      localStorage.setItem(KEY, settings.value.value.theme);
      showLastTheme();
    });
  });
}
