import type { Theme } from './style.ts';

/** Whether the words of an element are set dark on light or light on dark; asks its computed style. */
export function themeOf(element: Element): Theme {
  const view = element.ownerDocument.defaultView as Window;
  return isDark(view.getComputedStyle(element).color) ? 'light' : 'dark';
}

/**
 * Whether text of a colour is dark: its relative luminance (WCAG 2.2) is below 0.35. Computed styles give a colour in
 * the space that it was written in (CSS Color 4, section 15); of `lab` and its kin the first component is lightness.
 */
export function isDark(color: string): boolean {
  const [first = 0, second = 0, third = 0] = (color.match(/(?<![\w-])[\d.]+/g) ?? []).map(Number);
  if (/^ok/.test(color)) return first < 0.7;
  if (/^l/.test(color)) return first < 66;
  const whole = color.startsWith('color(') ? 1 : 255;
  const linear = (value: number) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const [red, green, blue] = [first, second, third].map((value) => linear(value / whole)) as [
    number,
    number,
    number,
  ];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 0.35;
}
