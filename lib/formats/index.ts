export { bytesOf } from './bytes.ts';
export { annotatedPassage, copyAnnotation } from './copy/copyAnnotation.ts';
export {
  type Copied,
  type CopyOptions,
  copyPassage,
  type Passage,
  passageLink,
  selectedPassage,
} from './copy/copyPassage.ts';
export { type CitationStyle, citationStyleNames } from './copy/styleNames.ts';
export {
  type ExportedFile,
  type ExportOptions,
  type ExportReport,
  exportCollection,
  exportName,
  lossesIn,
} from './exportCollection.ts';
export { fileName } from './fileName.ts';
export { formatOf, formats } from './formats.ts';
export { guessFormat } from './guessFormat.ts';
export { carryOut, type Writes } from './import/carryOut.ts';
export { existingIn } from './import/existingIn.ts';
export { type Change, type Existing, type ImportPlan, planImport } from './import/planImport.ts';
export { DEFAULT_LIMITS, Unreadable } from './intake/intake.ts';
export type * from './intake/types.ts';
export type { TemplateError, TemplateProblem } from './markdown/render.ts';
export { type MarkdownTemplate, markdownTemplates } from './markdown/templateNames.ts';
export { missingForReview } from './missingForReview.ts';
export { type Purpose, purposes } from './purposes.ts';
export { readCollection } from './readCollection.ts';
export { type Selection, selectRecords } from './selectRecords.ts';
export { loadTemplates } from './templates.ts';
export { textFragmentUrl } from './textFragment.ts';
export type * from './types.ts';
