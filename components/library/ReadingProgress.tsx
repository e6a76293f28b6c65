import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

/** A library that is read sooner than this says nothing of it; milliseconds. */
const SOON = 400;

/** How far the reading of everything is, or that of the articles' texts, while that takes its time. */
export function ReadingProgress({ library }: { library: Library }) {
  const { t } = useTranslator();
  const now = library.failure.value === null ? library.holdings.reading.value : null;
  const reading = now !== null;
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!reading) return;
    const timer = setTimeout(() => setLate(true), SOON);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [reading]);
  if (!now || !late) return null;
  const label = t(now.what === 'digests' ? 'libraryReading' : 'textsReading');
  return (
    <span class="reading-progress">
      <span role="status">{label}</span>
      <progress value={now.done} aria-label={label} />
    </span>
  );
}
