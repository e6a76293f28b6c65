import type { Span } from '../../lib/article/types.ts';
import type { MessageKey } from '../../lib/i18n/index.ts';
import type { Rule } from '../../lib/quotations/index.ts';
import type { Offer } from '../../lib/workspace/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

interface Props {
  offer: Offer;
  /** The article's text, which the quotation's offsets count in. */
  text: string;
  language?: string;
  onAccept(offer: Offer): void;
  onDismiss(offer: Offer): void;
  onReveal(span: Span): void;
}

const RULES: Record<Rule, MessageKey> = {
  'cue-attached': 'ruleCueAttached',
  colon: 'ruleColon',
  'cue-in-sentence': 'ruleCueInSentence',
  'reads-as-speech': 'ruleReadsAsSpeech',
  'subordinate-clause': 'ruleSubordinateClause',
  'reported-clause': 'ruleReportedClause',
  source: 'ruleSource',
  infinitive: 'ruleInfinitive',
  'continued-report': 'ruleContinuedReport',
};

/** A quotation with its cue, whom its speaker was taken for, why it was found, and what to do with it. */
export function OfferRow({ offer, text, language, onAccept, onDismiss, onReveal }: Props) {
  const { t } = useTranslator();
  const { quotation, state } = offer;
  const { kind, start, end, speaker, cue, reason } = quotation;
  const printed = speaker && text.slice(speaker.start, speaker.end);
  return (
    <li class="offer" data-kind={kind} data-state={state}>
      <button
        type="button"
        class="mark-quote"
        lang={language}
        title={t('revealMark')}
        onClick={() => onReveal(quotation)}
      >
        {text.slice(start, end)}
      </button>
      <p class="offer-facts">
        {kind === 'indirect' && <b>{t('reportedNotAsserted')}</b>}
        {cue && <span lang={language}>{cue.verb}</span>}
        {speaker && (
          <span>
            <span lang={language}>{printed}</span>
            {printed !== speaker.name && ` = ${speaker.name}`}
          </span>
        )}
      </p>
      <div class="mark-meta">
        <span class="reason">{t(RULES[reason.rule])}</span>
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
