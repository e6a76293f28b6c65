import type { AnnotationKind } from '../../lib/annotations/types.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { KindButtons } from './KindButtons.tsx';

interface Props {
  onChoose(kind: AnnotationKind): void;
  /** Sets the open mark to the selected words; absent where none is open. */
  onSet?: () => void;
}

/** What can be made of selected words, each with its key. */
export function SelectionBubble({ onChoose, onSet }: Props) {
  const { t } = useTranslator();
  return (
    <div class="selection-bubble">
      <KindButtons onChoose={onChoose} />
      {onSet && (
        <button
          type="button"
          aria-keyshortcuts="S"
          // A press would move the focus and with it the selection.
          onPointerDown={(event) => event.preventDefault()}
          onClick={onSet}
        >
          {t('setToWords')}
          <span class="key" aria-hidden="true">
            S
          </span>
        </button>
      )}
    </div>
  );
}
