import type { MessageKey } from '../../lib/i18n/index.ts';
import type { UnreadableReason } from '../../lib/session/types.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import './Unreadable.css';

interface Props {
  reason: UnreadableReason | 'empty';
  onRetry?: () => void;
}

/** For each reason what happened, and what to do instead. */
const WORDS: Record<UnreadableReason | 'empty', [MessageKey, MessageKey]> = {
  'browser-page': ['unreadableBrowserPage', 'adviceBrowserPage'],
  'not-clicked': ['unreadableNotClicked', 'adviceNotClicked'],
  'file-access': ['unreadableFileAccess', 'adviceFileAccess'],
  pdf: ['unreadablePdf', 'advicePdf'],
  'too-large': ['unreadableTooLarge', 'adviceTooLarge'],
  'too-deep': ['unreadableTooDeep', 'adviceTooLarge'],
  navigated: ['unreadableNavigated', 'adviceRetry'],
  timeout: ['unreadableTimeout', 'adviceRetry'],
  failed: ['unreadableFailed', 'adviceRetry'],
  empty: ['unreadableEmpty', 'adviceEmpty'],
};

/** Says why nothing could be read, that nothing was harmed, and what to do. */
export function Unreadable({ reason, onRetry }: Props) {
  const { t } = useTranslator();
  const [what, advice] = WORDS[reason];
  return (
    <div class="unreadable" role="status">
      <h1>{t(what)}</h1>
      <p>{t(advice)}</p>
      {onRetry && (
        <button type="button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}
