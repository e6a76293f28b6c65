import { useId } from 'preact/hooks';
import { DraftArea } from '../fields/DraftField.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import {
  Assessing,
  Claimant,
  type ClaimFieldProps,
  StatusChoice,
  TypeChoice,
} from './claimFields.tsx';
import { Sources } from './Sources.tsx';
import './ClaimForm.css';

/** Everything that can be said of a claim. Nothing of it is required. */
export function ClaimForm({
  claim,
  onClaim,
  speakers,
}: ClaimFieldProps & { speakers: readonly string[] }) {
  const { t } = useTranslator();
  const name = useId();
  const field = { claim, onClaim };
  const text = (key: 'statement' | 'checkableReason' | 'notes', label: string) => (
    <DraftArea
      rows={2}
      label={label}
      value={claim[key] ?? ''}
      onSave={(value) => onClaim({ [key]: value.trim() ? value : undefined })}
    />
  );
  return (
    <section class="claim-form">
      <h3>{t('kindClaim')}</h3>
      <div class="claim-fields">
        <span>{t('claimStatement')}</span>
        {text('statement', t('claimStatement'))}
        <span>{t('claimClaimant')}</span>
        <Claimant {...field} speakers={speakers} />
        <span>{t('claimType')}</span>
        <TypeChoice {...field} />
        <span>{t('filterStatus')}</span>
        <StatusChoice {...field} />
        <span>{t('claimCheckable')}</span>
        <fieldset aria-label={t('claimCheckable')}>
          {([true, false, undefined] as const).map((value) => (
            <label key={String(value)}>
              <input
                type="radio"
                name={name}
                checked={claim.checkable === value}
                onChange={() => onClaim({ checkable: value })}
              />
              {t(value === undefined ? 'unknown' : value ? 'yes' : 'no')}
            </label>
          ))}
        </fieldset>
        <span>{t('claimWhy')}</span>
        {text('checkableReason', t('claimWhy'))}
        <span>{t('claimAssessment')}</span>
        <Assessing {...field} />
        <span>{t('claimSources')}</span>
        <Sources sources={claim.sources} onChange={(sources) => onClaim({ sources })} />
        <span>{t('claimNotes')}</span>
        {text('notes', t('claimNotes'))}
      </div>
    </section>
  );
}
