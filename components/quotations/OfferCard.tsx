import type { Offer } from '../../lib/workspace/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

interface Props {
  offer: Offer;
  onAccept(): void;
  onDismiss(): void;
  onClose(): void;
}

/** Stands beside an offered quotation in the reader: whose it is, and one key to accept it. */
export function OfferCard({ offer, onAccept, onDismiss, onClose }: Props) {
  const { t } = useTranslator();
  const { speaker, kind } = offer.quotation;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape works from whichever control has the focus
    <div
      class="offer-card"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <span>
        <b>{speaker?.name ?? t('noSpeaker')}</b>
        {kind === 'indirect' && ` · ${t('reportedNotAsserted')}`}
      </span>
      <button type="button" class="quiet" onClick={onDismiss}>
        {t('dismiss')}
      </button>
      <button
        type="button"
        class="primary"
        ref={(button) => button?.focus({ preventScroll: true })}
        onClick={onAccept}
      >
        {t('accept')}
      </button>
    </div>
  );
}
