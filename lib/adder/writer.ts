import type { MessageKey } from '../i18n/index.ts';
import type { Done, Written } from '../session/types.ts';
import type { StoreErrorCode } from '../store/errors.ts';

const PROBLEMS = {
  full: 'problemFull',
  newer: 'problemNewer',
  lost: 'problemLost',
  gone: 'problemGone',
  failed: 'problemFailed',
} as const satisfies Record<StoreErrorCode, MessageKey>;

/** Makes one write at a time. */
export class Writer {
  busy = false;

  /** `refused` is told why a write was not made. */
  constructor(private readonly refused: (problem: MessageKey) => void) {}

  /** Null where the write was refused, or another is under way. */
  async write(ask: () => Promise<Written>): Promise<Done | null> {
    if (this.busy) return null;
    this.busy = true;
    const written = await ask();
    this.busy = false;
    if ('id' in written) return written;
    this.refused(PROBLEMS[written.problem]);
    return null;
  }
}
