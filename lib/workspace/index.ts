export type { Problem, StepLabel } from './activity.ts';
export type { Offer, OfferedVoice } from './offers.ts';
export type * from './ports.ts';
export { type Status, Workspace } from './workspace.ts';
