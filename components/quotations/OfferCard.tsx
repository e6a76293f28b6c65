import type { Offer } from '../../lib/workspace/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { SpeakerField } from './SpeakerField.tsx';
import { Why } from './Why.tsx';

interface Props {
  offer: Offer;
  /** The article's text, which the quotation's offsets count in. */
  text: string;
  language?: string;
  /** Whom it can be given to. */
  names: readonly string[];
  onAccept(): void;
  onDismiss(): void;
  onSpeaker(name: string | null): void;
  onClose(): void;
}

/** Stands beside an offered quotation in the reader: whose it is, and one key to accept it. */
export function OfferCard({ offer, text, language, names, onAccept, onDismiss, ...on }: Props) {
  const { t } = useTranslator();
  const { kind, reason } = offer.quotation;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape works from whichever control has the focus
    <div
      class="offer-card"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        on.onClose();
      }}
    >
      <div class="offer-facts">
        <SpeakerField
          offer={offer}
          text={text}
          language={language}
          names={names}
          onChoose={on.onSpeaker}
        />
        {kind === 'indirect' && <b>{t('reportedNotAsserted')}</b>}
      </div>
      <div class="offer-card-actions">
        <Why reason={reason} language={language} />
        <span class="spring" />
        <button type="button" class="quiet" onClick={onDismiss}>
          {t('dismiss')}
        </button>
        <button type="button" class="primary" ref={focusOnce} onClick={onAccept}>
          {t('accept')}
        </button>
      </div>
    </div>
  );
}

/** A stable reference, so that it is called when the card opens and not at each change of it. */
const focusOnce = (button: HTMLButtonElement | null) => button?.focus({ preventScroll: true });
