import { useState } from 'preact/hooks';
import { useTranslator } from '../i18n/TranslatorContext.ts';

/** Copies a mark with its source, and says on itself what became of it. */
export function CopyButton({ onCopy }: { onCopy(): Promise<boolean> }) {
  const { t } = useTranslator();
  const [done, setDone] = useState<boolean | null>(null);
  return (
    <button
      type="button"
      class="quiet"
      onBlur={() => setDone(null)}
      onClick={() => onCopy().then(setDone, () => setDone(false))}
    >
      <span role="status">
        {done === null ? t('copyWithCitation') : t(done ? 'citationCopied' : 'citationNotCopied')}
      </span>
    </button>
  );
}
