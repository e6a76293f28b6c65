import { createTranslator, type Translator } from './translator.ts';

/** A translator on the content of a `messages.json`, for pages outside the extension such as tests. */
export function fromMessages(
  language: string,
  messages: Record<string, { message: string }>,
): Translator {
  return createTranslator(language, (key, values) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, n) => values[Number(n) - 1] ?? ''),
  );
}
