import type { AnnotationKind, Color } from '../annotations/types.ts';
import type { MessageKey } from './translator.ts';

/** What each kind of mark is called. */
export const KIND_LABELS = {
  highlight: 'kindHighlight',
  claim: 'kindClaim',
  quotation: 'kindQuotation',
} as const satisfies Record<AnnotationKind, MessageKey>;

/** What each colour is called. */
export const COLOR_LABELS = {
  yellow: 'colorYellow',
  green: 'colorGreen',
  blue: 'colorBlue',
  red: 'colorRed',
  purple: 'colorPurple',
  gray: 'colorGray',
} as const satisfies Record<Color, MessageKey>;
