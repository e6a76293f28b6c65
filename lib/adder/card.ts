import type { AnchorState } from '../anchoring/types.ts';
import type { Color } from '../annotations/types.ts';
import { colors } from '../annotations/values.ts';
import { COLOR_LABELS, KIND_LABELS, type MessageKey } from '../i18n/index.ts';
import type { End } from '../session/extent.ts';
import type { PointedMark } from '../session/types.ts';
import { button, row, text } from './parts.ts';
import type { Words } from './port.ts';
import { styles } from './styles.ts';

const STATES: Record<AnchorState, MessageKey> = {
  anchored: 'wordsUnchanged',
  changed: 'wordsChanged',
  ambiguous: 'stateAmbiguous',
  orphaned: 'stateOrphaned',
};

/** What can be done from a card. */
export interface CardActions {
  recolor(color: Color | null): void;
  nudge(end: End, by: 1 | -1): void;
  copy(): void;
  remove(): void;
}

/** What a card consists of. */
export interface CardParts {
  parts: HTMLElement[];
  /** Where it is said what became of the last change, in the place of how its words stand. */
  said: HTMLElement;
  /** Shows which colour the mark has. */
  setColor(color: Color | undefined): void;
}

/**
 * The card of a mark: what it is, its colours, its ends, what else can be done.
 * @param movable whether its ends can be moved by words
 */
export function cardParts(
  document: Document,
  { translator: { t }, direction }: Words,
  { kind, state, color }: PointedMark,
  movable: boolean,
  actions: CardActions,
): CardParts {
  const swatches = new Map<Color | null, HTMLButtonElement>(
    [null, ...colors].map((one) => [
      one,
      button(document, one ? '' : '–', () => actions.recolor(one), {
        name: t(one ? COLOR_LABELS[one] : 'colorNone'),
        style: styles.swatch(one),
      }),
    ]),
  );
  const setColor = (chosen: Color | undefined) => {
    for (const [one, swatch] of swatches) swatch.ariaPressed = String(one === (chosen ?? null));
  };
  setColor(color);
  // Where the interface runs from right to left, so do earlier and later.
  const [earlier, later] = direction === 'rtl' ? ['→', '←'] : ['←', '→'];
  const step = (end: End, by: 1 | -1, name: MessageKey) =>
    button(document, by === 1 ? later : earlier, () => actions.nudge(end, by), {
      name: t(name),
      style: styles.step,
    });
  const ends = row(document, [
    text(document, t('markStart'), styles.quiet),
    step('start', -1, 'startEarlier'),
    step('start', 1, 'startLater'),
    text(document, t('markEnd'), styles.quiet),
    step('end', -1, 'endEarlier'),
    step('end', 1, 'endLater'),
  ]);
  // One lies over the other, so that the box keeps its size.
  const said = document.createElement('div');
  said.style.cssText = styles.said;
  said.dataset.said = '';
  const standing = document.createElement('div');
  standing.style.cssText = styles.layers;
  standing.append(said, text(document, t(STATES[state]), `${styles.quiet};${styles.layer}`));
  return {
    setColor,
    said,
    parts: [
      row(document, [
        text(document, t(KIND_LABELS[kind]), `${styles.words};${styles.kind(kind)}`),
        standing,
      ]),
      row(document, [...swatches.values()], t('filterColor')),
      ...(movable ? [ends] : []),
      row(document, [
        button(document, t('copyCitation'), actions.copy),
        button(document, t('delete'), actions.remove, { style: styles.end }),
      ]),
    ],
  };
}
