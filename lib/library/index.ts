export type { Outcome, Step } from './changes.ts';
export { type Compared, compareTexts } from './compareTexts.ts';
export { type Conflict, conflictsOf, doesNothing, firstTaken, tally } from './importPlan.ts';
export { type Columns, encodings, Intake, type Preview } from './intake.ts';
export { Library, type StoredArticle } from './library.ts';
export type { LibraryPorts, Shortcut, StorageState } from './ports.ts';
export { parseRoute, type Route, routeHash, type View } from './route.ts';
