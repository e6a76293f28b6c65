import type { MessageKey } from '../../lib/i18n/index.ts';
import type { Quotation, Rule } from '../../lib/quotations/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

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

interface Props {
  reason: Quotation['reason'];
  language?: string;
}

/** Why words are offered as a quotation: the rule, the marks and the cue; opened on demand. */
export function Why({ reason, language }: Props) {
  const { t } = useTranslator();
  const { rule, marks, cue } = reason;
  return (
    <details class="why">
      <summary>{t('why')}</summary>
      <dl>
        <dt>{t('whyRule')}</dt>
        <dd>{t(RULES[rule])}</dd>
        {marks && (
          <>
            <dt>{t('whyMarks')}</dt>
            <dd>{[marks.open, marks.close].map((mark) => mark || t('markMissing')).join(' … ')}</dd>
          </>
        )}
        {cue && (
          <>
            <dt>{t('whyCue')}</dt>
            <dd lang={language}>{cue}</dd>
          </>
        )}
      </dl>
    </details>
  );
}
