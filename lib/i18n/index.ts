export { fromMessages } from './fromMessages.ts';
export {
  createTranslator,
  type MessageKey,
  type PluralKey,
  type Translator,
} from './translator.ts';
