import type { MessageKey } from '../../lib/i18n/index.ts';
import type { Problem } from '../../lib/workspace/index.ts';

/** What happened, what is safe, and what to do. */
export const PROBLEMS: Record<Problem, MessageKey> = {
  full: 'problemFull',
  newer: 'problemNewer',
  lost: 'problemLost',
  gone: 'problemGone',
  failed: 'problemFailed',
  'no-place': 'problemNoPlace',
  'page-gone': 'problemPageGone',
};
