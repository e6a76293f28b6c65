import type { PageKind } from '../../lib/article/types.ts';
import type { MessageKey } from '../../lib/i18n/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import './VerdictNote.css';

interface Props {
  kind: PageKind;
  /** Reads the page as an article all the same; absent where it is. */
  onReadAll?: (() => void) | undefined;
}

/** What a reader should know of a page that is no plain article. */
const WORDS: Record<PageKind, MessageKey | null> = {
  article: null,
  'live-blog': 'verdictLiveBlog',
  'front-page': 'verdictFrontPage',
  video: 'verdictVideo',
  paywalled: 'verdictPaywalled',
  other: 'verdictOther',
};

/** Says in words what kind of page it is, where that is not an article. */
export function VerdictNote({ kind, onReadAll }: Props) {
  const { t } = useTranslator();
  const words = WORDS[kind];
  if (!words) return null;
  return (
    <div class="verdict-note" role="note">
      {/* Where nothing else heads the page, it does. */}
      {onReadAll ? <h1>{t(words)}</h1> : <span>{t(words)}</span>}
      {onReadAll && (
        <button type="button" class="quiet" onClick={onReadAll}>
          {t('readAnyway')}
        </button>
      )}
    </div>
  );
}
