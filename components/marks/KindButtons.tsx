import type { AnnotationKind } from '../../lib/annotations/types.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import './KindButtons.css';

interface Props {
  /** The kind that is pressed, where a mark has one already. */
  kind?: AnnotationKind;
  onChoose(kind: AnnotationKind): void;
}

const KINDS = [
  ['highlight', 'kindHighlight', 'H'],
  ['claim', 'kindClaim', 'C'],
  ['quotation', 'kindQuotation', 'Q'],
] as const;

/** The kind that a key stands for. N, for note, is another name of H. */
export const kindOfKey = (key: string): AnnotationKind | undefined => {
  const pressed = key.toUpperCase() === 'N' ? 'H' : key.toUpperCase();
  return KINDS.find(([, , letter]) => letter === pressed)?.[0];
};

/** What a mark can be, each with its key. */
export function KindButtons({ kind, onChoose }: Props) {
  const { t } = useTranslator();
  return (
    <div class="kind-buttons">
      {KINDS.map(([value, label, key]) => (
        <button
          type="button"
          key={value}
          data-kind={value}
          aria-pressed={kind && value === kind}
          aria-keyshortcuts={kind ? undefined : key}
          // A press would move the focus and with it the selection.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(value)}
        >
          <span class="swatch" />
          {t(label)}
          {!kind && (
            <span class="key" aria-hidden="true">
              {key}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
