import type { Workspace } from '../../lib/workspace/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { KindButtons } from '../marks/KindButtons.tsx';
import './PageSelection.css';

interface Props {
  workspace: Workspace;
  /** The words that were selected on the page at the click. */
  words: string;
}

/** Offers to mark what was selected on the page when the button was clicked. */
export function PageSelection({ workspace, words }: Props) {
  const { t } = useTranslator();
  return (
    <section class="page-selection" aria-label={t('selectedOnPage')}>
      <p>
        {t('selectedOnPage')} <q>{words}</q>
      </p>
      <KindButtons onChoose={(kind) => workspace.markSelection(kind)} />
    </section>
  );
}
