import type { AnnotationKind } from '../annotations/types.ts';
import { KIND_LABELS } from '../i18n/index.ts';
import { button, kindName } from './parts.ts';
import type { Words } from './port.ts';

const KEYS = [
  ['highlight', 'H'],
  ['claim', 'C'],
  ['quotation', 'Q'],
] as const;
const COPY_KEY = 'K';

/** What is offered to do with selected words. */
export interface OfferActions {
  mark(kind: AnnotationKind): void;
  copy(): void;
}

/** The buttons of the offer, each with its key. */
export function offerParts(
  document: Document,
  { translator: { t } }: Words,
  actions: OfferActions,
): HTMLElement[] {
  return [
    ...KEYS.map(([kind, key]) =>
      button(document, kindName(document, kind, t(KIND_LABELS[kind])), () => actions.mark(kind), {
        key,
      }),
    ),
    button(document, t('copyCitation'), () => actions.copy(), { key: COPY_KEY }),
  ];
}

/** Does what a key of the offer is for; false where it is none of its keys. */
export function pressKey(key: string, actions: OfferActions): boolean {
  const pressed = key.toUpperCase();
  const kind = KEYS.find(([, one]) => one === pressed)?.[0];
  if (kind) actions.mark(kind);
  else if (pressed === COPY_KEY) actions.copy();
  else return false;
  return true;
}
