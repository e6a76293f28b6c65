import type { AnchorState } from '../../lib/anchoring/types.ts';
import type { ClaimStatus, ClaimType } from '../../lib/annotations/index.ts';
import type { MessageKey } from '../../lib/i18n/index.ts';

export const STATUS_LABELS: Record<ClaimStatus, MessageKey> = {
  open: 'claimOpen',
  'in-work': 'claimInWork',
  checked: 'claimChecked',
};

export const STATE_LABELS: Record<AnchorState, MessageKey> = {
  anchored: 'stateAnchored',
  changed: 'wordsChanged',
  ambiguous: 'stateAmbiguous',
  orphaned: 'stateOrphaned',
};

export const TYPE_LABELS: Record<ClaimType, MessageKey> = {
  quantity: 'claimQuantity',
  cause: 'claimCause',
  law: 'claimLaw',
  prediction: 'claimPrediction',
  'personal-experience': 'claimExperience',
  other: 'claimOther',
};

/** Words that a person may rate a claim with, from best to worst; `null` stands outside the scale. */
export const ASSESSMENTS: [MessageKey, number | null][] = [
  ['assessTrue', 5],
  ['assessMostlyTrue', 4],
  ['assessMixed', 3],
  ['assessMostlyFalse', 2],
  ['assessFalse', 1],
  ['assessUnproven', null],
];
