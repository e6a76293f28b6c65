import type { AnnotationKind, Color } from '../annotations/types.ts';
import { PAINTS, type Theme } from '../highlights/style.ts';

/** No rule of the page reaches the host: an inline `!important` is above them all. */
const important = (declarations: Record<string, string>) =>
  Object.entries(declarations)
    .map(([name, value]) => `${name}:${value}!important`)
    .join(';');

const LINES: Record<AnnotationKind, string> = {
  highlight: '2px dotted light-dark(#2c6e27, #8fd98a)',
  claim: '2px solid light-dark(#8a5a00, #ffc95c)',
  quotation: '3px double light-dark(#1d4fa3, #94bfff)',
};

/** What a colour has besides, for those who cannot tell it from another; the colour of the lines goes in. */
const PATTERNS: Record<Color, (line: string) => string> = {
  yellow: () => 'none',
  green: (line) => `repeating-linear-gradient(0deg,transparent 0 4px,${line} 4px 5.5px)`,
  blue: (line) => `repeating-linear-gradient(45deg,transparent 0 4px,${line} 4px 5.5px)`,
  red: (line) => `repeating-linear-gradient(-45deg,transparent 0 4px,${line} 4px 5.5px)`,
  purple: (line) => `radial-gradient(${line} 1.2px,transparent 1.6px) 0 0/6px 6px`,
  gray: (line) => `repeating-linear-gradient(90deg,transparent 0 4px,${line} 4px 5.5px)`,
};

function swatch(color: Color): string {
  const { light, dark } = PAINTS[color];
  const line = `light-dark(${light.line}, ${dark.line})`;
  return `background:${PATTERNS[color](line)},light-dark(${light.ground}, ${dark.ground});border-color:${line};
    forced-color-adjust:none`;
}

/** Width of a handle: what a finger can hold. CSS pixels. */
export const GRIP = 24;
/** How far a handle's knob stands out above or below the line. CSS pixels. */
export const KNOB = 14;

const ACCENT = 'light-dark(#b3261e, #ff8a80)';

/** What the parts of the adder look like, as inline styles; light or dark as the host's scheme says. */
export const styles = {
  host: (theme: Theme) =>
    important({
      all: 'initial',
      display: 'block',
      position: 'fixed',
      'z-index': '2147483647',
      left: '0',
      top: '0',
      'max-width': 'min(540px, calc(100vw - 16px))',
      overflow: 'visible',
      'color-scheme': theme,
    }),
  box: `display:flex;flex-wrap:wrap;align-items:center;box-sizing:border-box;width:max-content;max-width:100%;
    max-height:calc(100vh - 16px);overflow:auto;padding:6px;user-select:none;-webkit-user-select:none;
    border:1px solid light-dark(#8b857a, #857f74);border-radius:8px;
    background:light-dark(#fff, #23211e);color:light-dark(#1d1b18, #ece8df);
    box-shadow:0 6px 20px light-dark(rgb(0 0 0 / 0.14), rgb(0 0 0 / 0.5));
    font:13px/1.4 system-ui,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif`,
  content: 'display:flex;flex-wrap:wrap;align-items:center;gap:6px',
  stack: 'display:grid;gap:6px',
  row: 'display:flex;flex-wrap:wrap;align-items:center;gap:6px',
  status: 'max-width:320px;padding:2px 8px 2px 4px',
  layers: 'display:grid;flex:1;align-items:center;min-height:28px',
  layer: 'grid-area:1/1',
  said: 'grid-area:1/1;display:flex;align-items:center',
  words: 'padding-inline:4px',
  quiet: 'padding-inline:4px;color:light-dark(#5f5a51, #a8a195)',
  button: `display:inline-flex;align-items:center;gap:6px;min-height:28px;padding:2px 8px;margin:0;box-sizing:border-box;
    border:1px solid light-dark(#8b857a, #857f74);border-radius:6px;font:inherit;cursor:pointer;
    background:light-dark(#fbfaf6, #1a1917);color:inherit`,
  step: 'min-width:28px;padding:2px;justify-content:center',
  swatch: (color: Color | null) =>
    `width:28px;height:28px;padding:0;justify-content:center;${color ? swatch(color) : ''}`,
  key: 'color:light-dark(#6f6a60, #989183);font-size:11px',
  kind: (kind: AnnotationKind) => `border-block-end:${LINES[kind]}`,
  end: 'margin-inline-start:auto',
  handle: `position:fixed;width:${GRIP}px;margin:0;padding:0;border:0;background:none;cursor:ew-resize;touch-action:none;
    visibility:visible`,
  stem: `position:absolute;left:${GRIP / 2 - 1}px;width:2px;top:0;bottom:0;background:${ACCENT}`,
  knob: `position:absolute;left:${GRIP / 2 - 6}px;width:12px;height:12px;box-sizing:border-box;border-radius:50%;
    background:${ACCENT};border:2px solid light-dark(#fff, #23211e)`,
  /** What inline styles cannot say. */
  states: `button:focus-visible{outline:2px solid ${ACCENT};outline-offset:1px}
    button:hover{background-color:light-dark(#efebe2, #34312c)}
    button[aria-pressed=true]{box-shadow:0 0 0 2px ${ACCENT}}
    [data-said]:has([role=status]:not(:empty))+*{visibility:hidden}
    button:disabled{opacity:.45;cursor:default}
    @media (forced-colors:active){button[aria-pressed=true]{outline:3px solid Highlight}}`,
};
