import { useId } from 'preact/hooks';
import type { QuotationBody } from '../../lib/annotations/types.ts';
import { DraftInput } from '../fields/DraftField.tsx';
import { Suggestions } from '../fields/Suggestions.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import './QuotationFields.css';

interface Props {
  quotation: QuotationBody;
  /** Speakers of the article, for completion. */
  speakers: readonly string[];
  onQuotation(quotation: QuotationBody): void;
}

/** Who said it, and whether the words are the speaker's own. */
export function QuotationFields({ quotation, speakers, onQuotation }: Props) {
  const { t } = useTranslator();
  const list = useId();
  const { speech, speaker = '' } = quotation;
  return (
    <div class="quotation-fields">
      <span>{t('filterSpeaker')}</span>
      <DraftInput
        label={t('filterSpeaker')}
        value={speaker}
        list={list}
        onSave={(value) => {
          const { speaker: _, ...rest } = quotation;
          onQuotation({ ...rest, ...(value.trim() && { speaker: value.trim() }) });
        }}
      />
      <select
        aria-label={t('speech')}
        value={speech}
        onChange={({ currentTarget: { value } }) =>
          onQuotation({ ...quotation, speech: value as QuotationBody['speech'] })
        }
      >
        <option value="direct">{t('speechDirect')}</option>
        <option value="indirect">{t('speechIndirect')}</option>
      </select>
      <Suggestions id={list} names={speakers} />
    </div>
  );
}
