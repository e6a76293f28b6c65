import type { AnnotationKind } from '../annotations/types.ts';
import type { Theme } from '../highlights/style.ts';

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
      'max-width': 'calc(100vw - 16px)',
      'color-scheme': theme,
    }),
  box: `display:flex;flex-wrap:wrap;align-items:center;box-sizing:border-box;width:max-content;max-width:100%;padding:6px;
    border:1px solid light-dark(#8b857a, #857f74);border-radius:8px;
    background:light-dark(#fff, #23211e);color:light-dark(#1d1b18, #ece8df);
    box-shadow:0 6px 20px light-dark(rgb(0 0 0 / 0.14), rgb(0 0 0 / 0.5));
    font:13px/1.4 system-ui,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif`,
  row: 'display:flex;flex-wrap:wrap;align-items:center;gap:6px',
  status: 'max-width:320px;padding:2px 8px 2px 4px',
  words: 'padding-inline:4px',
  button: `display:inline-flex;align-items:center;gap:6px;min-height:28px;padding:2px 8px;margin:0;
    border:1px solid light-dark(#8b857a, #857f74);border-radius:6px;font:inherit;cursor:pointer;
    background:light-dark(#fbfaf6, #1a1917);color:inherit`,
  key: 'color:light-dark(#6f6a60, #989183);font-size:11px',
  kind: (kind: AnnotationKind) => `border-block-end:${LINES[kind]}`,
};
