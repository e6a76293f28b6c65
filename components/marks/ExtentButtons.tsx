import { useTranslator } from '../i18n/TranslatorContext.ts';
import './ExtentButtons.css';

/** Moves one end of a mark by a word. */
export type Nudge = (end: 'start' | 'end', by: 1 | -1) => void;

const ENDS = [
  ['start', 'markStart', 'startEarlier', 'startLater', 'Alt+Shift+'],
  ['end', 'markEnd', 'endEarlier', 'endLater', 'Shift+'],
] as const;

/** The ends of a mark, each moved word by word. */
export function ExtentButtons({ onNudge }: { onNudge: Nudge }) {
  const { t } = useTranslator();
  return (
    <div class="extent-buttons">
      {ENDS.map(([end, label, earlier, later, keys]) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend does not stand in a line
        <span key={end} role="group" aria-label={t(label)}>
          <span aria-hidden="true">{t(label)}</span>
          <button
            type="button"
            title={t(earlier)}
            aria-label={t(earlier)}
            aria-keyshortcuts={`${keys}ArrowLeft`}
            onClick={() => onNudge(end, -1)}
          >
            ←
          </button>
          <button
            type="button"
            title={t(later)}
            aria-label={t(later)}
            aria-keyshortcuts={`${keys}ArrowRight`}
            onClick={() => onNudge(end, 1)}
          >
            →
          </button>
        </span>
      ))}
    </div>
  );
}

/** Does what a key asks for; false where it asks for nothing. Shift moves the end, Alt and Shift the start. */
export function nudgeByKey(event: KeyboardEvent, nudge: Nudge): boolean {
  const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as 1 | -1 | undefined;
  if (!by || !event.shiftKey || event.ctrlKey || event.metaKey) return false;
  nudge(event.altKey ? 'start' : 'end', by);
  return true;
}
