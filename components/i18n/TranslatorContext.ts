import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { fromMessages, type Translator } from '../../lib/i18n/index.ts';

/** The words of the interface; whoever mounts a surface provides them. */
export const TranslatorContext = createContext<Translator>(fromMessages('en', {}));

/** The translator of the surface that this component stands in. */
export const useTranslator = (): Translator => useContext(TranslatorContext);
