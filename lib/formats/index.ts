export {
  type ExportedFile,
  type ExportOptions,
  type ExportReport,
  exportCollection,
} from './exportCollection.ts';
export { fileName } from './fileName.ts';
export { formatOf, formats } from './formats.ts';
export { readCollection } from './readCollection.ts';
export { textFragmentUrl } from './textFragment.ts';
export type * from './types.ts';
