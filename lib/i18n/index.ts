export { fromMessages } from './fromMessages.ts';
export { COLOR_LABELS, KIND_LABELS } from './labels.ts';
export {
  createTranslator,
  type MessageKey,
  type PluralKey,
  type Translator,
} from './translator.ts';
