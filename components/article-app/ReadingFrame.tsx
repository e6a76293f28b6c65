import { useTranslator } from '../i18n/TranslatorContext.ts';
import './ReadingFrame.css';

/** Stands where the article will, while it is being read: as high as most, so that nothing jumps. */
export function ReadingFrame({ part }: { part: 'header' | 'text' }) {
  const { t } = useTranslator();
  if (part === 'header')
    return (
      <div class="reading-frame header" aria-hidden="true">
        <i />
        <i />
        <i />
      </div>
    );
  return (
    <div class="reading-frame text">
      <p class="hidden-label" role="status">
        {t('reading')}
      </p>
      <i />
      <i />
      <i />
      <i />
      <i />
    </div>
  );
}
