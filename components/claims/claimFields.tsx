import { useId } from 'preact/hooks';
import {
  type Claim,
  type ClaimStatus,
  type ClaimType,
  claimStatuses,
  claimTypes,
} from '../../lib/annotations/index.ts';
import { DraftInput } from '../fields/DraftField.tsx';
import { Suggestions } from '../fields/Suggestions.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { ASSESSMENTS, STATUS_LABELS, TYPE_LABELS } from '../marks/labels.ts';

export interface ClaimFieldProps {
  claim: Claim;
  /** Told only what changes, so that two quick changes do not undo each other. */
  onClaim(change: Partial<Claim>): void;
}

/** Who claims it: one of the speakers that are known, or anybody. */
export function Claimant({
  claim,
  onClaim,
  speakers,
  autoFocus,
}: ClaimFieldProps & { speakers: readonly string[]; autoFocus?: boolean }) {
  const { t } = useTranslator();
  const list = useId();
  return (
    <>
      <DraftInput
        label={t('claimClaimant')}
        value={claim.claimant ?? ''}
        list={list}
        field={(input) => {
          if (autoFocus && input && !input.dataset.focused) {
            input.dataset.focused = 'true';
            input.focus();
          }
        }}
        onSave={(value) => onClaim({ claimant: value.trim() || undefined })}
      />
      <Suggestions id={list} names={speakers} />
    </>
  );
}

export function TypeChoice({ claim, onClaim }: ClaimFieldProps) {
  const { t } = useTranslator();
  return (
    <select
      aria-label={t('claimType')}
      value={claim.type ?? ''}
      onChange={({ currentTarget: { value } }) =>
        onClaim({ type: (value || undefined) as ClaimType | undefined })
      }
    >
      <option value="">–</option>
      {claimTypes.map((type) => (
        <option key={type} value={type}>
          {t(TYPE_LABELS[type])}
        </option>
      ))}
    </select>
  );
}

export function StatusChoice({ claim, onClaim }: ClaimFieldProps) {
  const { t } = useTranslator();
  return (
    <select
      aria-label={t('filterStatus')}
      value={claim.status}
      onChange={({ currentTarget: { value } }) => onClaim({ status: value as ClaimStatus })}
    >
      {claimStatuses.map((status) => (
        <option key={status} value={status}>
          {t(STATUS_LABELS[status])}
        </option>
      ))}
    </select>
  );
}

/** The person's own rating, with the usual words on offer. A usual word also has its number on a scale of five. */
export function Assessing({ claim, onClaim }: ClaimFieldProps) {
  const { t } = useTranslator();
  const list = useId();
  return (
    <>
      <DraftInput
        label={t('claimAssessment')}
        value={claim.assessment?.label ?? ''}
        list={list}
        onSave={(value) => {
          const label = value.trim();
          const usual = ASSESSMENTS.find(([key]) => t(key) === label)?.[1];
          const scale = usual ? { value: usual, worst: 1, best: 5 } : {};
          const { reviewUrl } = claim.assessment ?? {};
          const assessment = { label, ...scale, ...(reviewUrl && { reviewUrl }) };
          onClaim({ assessment: label ? assessment : undefined });
        }}
      />
      <Suggestions id={list} names={ASSESSMENTS.map(([key]) => t(key))} />
    </>
  );
}
