import type { AnnotationKind, Color } from '../annotations/types.ts';

/** Ground, text and line of a colour, on light and on dark pages. Text on ground has a contrast of at least 7:1. */
interface Paint {
  light: { ground: string; line: string };
  dark: { ground: string; line: string };
}

export const INK = { light: '#1b1a17', dark: '#f7f4ec' } as const;

export const PAINTS: Record<Color | 'amber', Paint> = {
  amber: {
    light: { ground: '#ffe1a3', line: '#8a5a00' },
    dark: { ground: '#5b3f06', line: '#ffc95c' },
  },
  yellow: {
    light: { ground: '#fff3a0', line: '#766300' },
    dark: { ground: '#4f4705', line: '#f2de57' },
  },
  green: {
    light: { ground: '#d3f0cd', line: '#2c6e27' },
    dark: { ground: '#1f4a22', line: '#8fd98a' },
  },
  blue: {
    light: { ground: '#d3e5ff', line: '#1d4fa3' },
    dark: { ground: '#1c3f70', line: '#94bfff' },
  },
  red: {
    light: { ground: '#ffd8d2', line: '#a1271b' },
    dark: { ground: '#6b2019', line: '#ff9f93' },
  },
  purple: {
    light: { ground: '#ead9ff', line: '#692fa3' },
    dark: { ground: '#4a2a70', line: '#c9a3ff' },
  },
  gray: {
    light: { ground: '#e4e3e0', line: '#55534d' },
    dark: { ground: '#45433e', line: '#c4c1b9' },
  },
};

/** Kinds differ by their line as well as by their ground. Lines at different distances do not cover one another. */
const KINDS: Record<AnnotationKind, { color: keyof typeof PAINTS; line: string; offset: string }> =
  {
    claim: { color: 'amber', line: 'solid 2px', offset: '0.14em' },
    quotation: { color: 'blue', line: 'double 1px', offset: '0.22em' },
    highlight: { color: 'green', line: 'dotted 2px', offset: '0.3em' },
  };

export type Theme = 'light' | 'dark';

const PREFIX = 'pressmark';
export const FOCUS = `${PREFIX}-focus`;
export const HOVER = `${PREFIX}-hover`;
export const PULSE = `${PREFIX}-pulse`;

/** The colour that a mark is known by: its own, or that of its kind; only known kinds and colours make one. */
function paintOf(kind: AnnotationKind, color: Color | undefined): keyof typeof PAINTS {
  if (color && Object.hasOwn(PAINTS, color)) return color;
  return KINDS[kind in KINDS ? kind : 'highlight'].color;
}

/** The CSS colour of a mark's line. */
export const lineColor = (kind: AnnotationKind, color: Color | undefined, theme: Theme): string =>
  PAINTS[paintOf(kind, color)][theme].line;

/** The name of the highlight that a mark belongs to; only known kinds and colours make one. */
export function highlightName(
  kind: AnnotationKind,
  color: Color | undefined,
  changed: boolean,
  theme: Theme,
): string {
  const known = kind in KINDS ? kind : 'highlight';
  return `${PREFIX}-${known}-${paintOf(kind, color)}-${changed ? 'changed' : 'anchored'}-${theme}`;
}

/** Names later in this order are painted above the earlier ones. */
export const KIND_ORDER = ['highlight', 'quotation', 'claim'] as const;

const on = (names: string[], declarations: string): string =>
  `${names.map((name) => `::highlight(${name})`).join(',')}{${declarations}}`;

function rules(): string {
  const css: string[] = [];
  const anchored: string[] = [];
  const changed: string[] = [];
  for (const kind of KIND_ORDER) {
    const { line, offset } = KINDS[kind];
    const names: string[] = [];
    for (const [color, paint] of Object.entries(PAINTS)) {
      for (const theme of ['light', 'dark'] as const) {
        const name = highlightName(kind, color as Color, false, theme);
        const other = highlightName(kind, color as Color, true, theme);
        css.push(on([name], `background-color:${paint[theme].ground};color:${INK[theme]}`));
        css.push(on([name, other], `text-decoration-color:${paint[theme].line}`));
        names.push(name, other);
        anchored.push(name);
        changed.push(other);
      }
    }
    // The shorthand would reset the colour, so the lines come as longhands.
    const [style, thickness] = line.split(' ');
    css.push(
      on(
        names,
        `text-decoration-line:underline;text-decoration-style:${style};text-decoration-thickness:${thickness};text-underline-offset:${offset}`,
      ),
    );
  }
  const accent = '#b3261e';
  css.push(
    // In the colour of the words: what is legible on the ground of any mark, so is its line.
    on([HOVER], 'text-decoration:underline solid 3px currentcolor;text-underline-offset:0.36em'),
    on([FOCUS], 'text-decoration:underline overline solid 3px currentcolor'),
    on([PULSE], `background-color:${accent};color:#fff`),
    `@media (forced-colors:active){${on(anchored, 'background-color:Mark;color:MarkText;text-decoration-color:MarkText')}${on(changed, 'background-color:Canvas;color:CanvasText;text-decoration-color:CanvasText')}${on([PULSE], 'background-color:Highlight;color:HighlightText')}${on([FOCUS, HOVER], 'text-decoration-color:Highlight')}}`,
    `@media print{${on([...anchored, ...changed], 'background-color:transparent;color:#000;text-decoration-color:#000')}${on([FOCUS, HOVER, PULSE], 'background-color:transparent;color:#000;text-decoration:none')}}`,
  );
  return css.join('\n');
}

/** The style sheet that the names of the painter's highlights refer to; for `insertCSS` or an adopted sheet. */
export const highlightCss: string = rules();

/**
 * The same for browsers whose highlights inherit (CSS Pseudo-Elements 4, section 3.6; Chromium from 134). There every
 * rule on every element is computed for every element: 23 s on a page of 240,000. A rule on the root alone is not.
 */
export const inheritedHighlightCss: string = highlightCss.replaceAll(
  '::highlight(',
  ':root::highlight(',
);
