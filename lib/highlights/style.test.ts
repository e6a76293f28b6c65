import { describe, expect, it } from 'vitest';
import type { Color } from '../annotations/types.ts';
import { highlightCss, highlightName, INK, PAINTS } from './style.ts';

/** Contrast of two colours in #rrggbb, by WCAG 2.2. */
function contrast(a: string, b: string): number {
  const luminance = (color: string) => {
    const [r = 0, g = 0, bl = 0] = [1, 3, 5].map((i) => {
      const value = Number.parseInt(color.slice(i, i + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
  };
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

describe('the style of marks', () => {
  it.each(Object.entries(PAINTS))(
    'keeps text on %s at 7:1 or more, and its line at 3:1',
    (_, paint) => {
      for (const theme of ['light', 'dark'] as const) {
        expect(contrast(INK[theme], paint[theme].ground)).toBeGreaterThanOrEqual(7);
        expect(contrast(paint[theme].line, paint[theme].ground)).toBeGreaterThanOrEqual(3);
      }
    },
  );

  it('has a rule for every name that a mark can get, whatever its colour says', () => {
    const color = ')evil{' as Color;
    for (const kind of ['claim', 'quotation', 'highlight'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        expect(highlightCss).toContain(`::highlight(${highlightName(kind, color, false, theme)})`);
        expect(highlightCss).toContain(`::highlight(${highlightName(kind, 'red', true, theme)})`);
      }
    }
    expect(highlightCss).not.toContain('evil');
  });
});
