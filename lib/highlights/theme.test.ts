import { describe, expect, it } from 'vitest';
import { isDark } from './theme.ts';

describe('the colour of a page’s words', () => {
  it.each(['rgb(0, 0, 0)', 'rgba(27, 26, 23, 0.8)', 'color(display-p3 0.2 0.2 0.2)'])(
    'is dark for %s',
    (color) => {
      expect(isDark(color)).toBe(true);
    },
  );

  it.each(['oklch(0.3 0.02 80)', 'oklab(0.2 -0.01 0.02)', 'lab(20 0 -3)', 'lch(20 3 120)'])(
    'is dark for %s, in a space of its own lightness',
    (color) => {
      expect(isDark(color)).toBe(true);
    },
  );

  it.each([
    'rgb(238, 238, 238)',
    'color(srgb 0.9 0.9 0.9)',
    'color(display-p3 0.9 0.9 0.9)',
    'oklch(0.92 0.01 80)',
    'lab(90 0 -3)',
  ])('is light for %s', (color) => {
    expect(isDark(color)).toBe(false);
  });
});
