import type { Theme } from './style.ts';

/** Whether the words of an element are set dark on light or light on dark; asks its computed style. */
export function themeOf(element: Element): Theme {
  const view = element.ownerDocument.defaultView as Window;
  return isDark(view.getComputedStyle(element).color) ? 'light' : 'dark';
}

/** Relative luminance below which text is dark (WCAG 2.2), by the colour's components as computed styles give them. */
function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  const linear = (value: number) =>
    value <= 10.3 ? value / 3294 : ((value / 255 + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) < 0.35;
}
