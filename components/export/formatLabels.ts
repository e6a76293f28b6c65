import type { FormatId, Loss, Purpose, TemplateProblem } from '../../lib/formats/index.ts';
import type { MessageKey } from '../../lib/i18n/index.ts';

const key = (start: string, code: string) => `${start}_${code.replaceAll('-', '_')}` as MessageKey;

/** What a format is called. */
export const formatName = (id: FormatId) => key('format', id);

/** What a format is for, in a few words. */
export const formatUse = (id: FormatId) => key('formatUse', id);

export const purposeName = (purpose: Purpose) => key('exportPurpose', purpose);

export const lossName = (loss: Loss) => key('formatLoss', loss);

export const templateProblem = (code: TemplateProblem) => key('templateProblem', code);
