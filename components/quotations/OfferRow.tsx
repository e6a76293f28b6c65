import type { Span } from '../../lib/article/types.ts';
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
  onAccept(offer: Offer): void;
  onDismiss(offer: Offer): void;
  onSpeaker(offer: Offer, name: string | null): void;
  onReveal(span: Span): void;
}

/** A quotation with its cue, whom its speaker was taken for, why it was found, and what to do with it. */
export function OfferRow({ offer, text, language, names, onAccept, onDismiss, ...on }: Props) {
  const { t } = useTranslator();
  const { quotation, state } = offer;
  const { kind, start, end, cue, reason } = quotation;
  return (
    <li class="offer" data-kind={kind} data-state={state} data-fingerprint={offer.fingerprint}>
      <button
        type="button"
        class="mark-quote"
        lang={language}
        title={t('revealMark')}
        onClick={() => on.onReveal(quotation)}
      >
        {text.slice(start, end)}
      </button>
      <div class="offer-facts">
        {kind === 'indirect' && <b>{t('reportedNotAsserted')}</b>}
        {cue && <span lang={language}>{cue.verb}</span>}
        <SpeakerField
          offer={offer}
          text={text}
          language={language}
          names={names}
          onChoose={(name) => on.onSpeaker(offer, name)}
        />
      </div>
      <div class="mark-meta">
        <Why reason={reason} language={language} />
        <span class="spring" />
        {state === 'offered' && (
          <>
            <button type="button" class="quiet" onClick={() => onDismiss(offer)}>
              {t('dismiss')}
            </button>
            <button type="button" onClick={() => onAccept(offer)}>
              {t('accept')}
            </button>
          </>
        )}
        {state === 'accepted' && <span class="state">{t('accepted')}</span>}
        {state === 'dismissed' && (
          <>
            <span class="state">{t('dismissed')}</span>
            <button type="button" onClick={() => onAccept(offer)}>
              {t('accept')}
            </button>
          </>
        )}
      </div>
    </li>
  );
}
