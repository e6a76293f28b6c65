export type { Offer, OfferedVoice } from './offers.ts';
export type * from './ports.ts';
export { type UndoLabel, UndoStack } from './undo.ts';
export { type Problem, type Status, Workspace } from './workspace.ts';
