import { useState } from 'preact/hooks';
import type { ArticleSort, Grouping, Sort } from '../../lib/catalogue/index.ts';
import type { MessageKey, PluralKey } from '../../lib/i18n/index.ts';
import type { Library, View } from '../../lib/library/index.ts';
import { ExportMenu } from '../export/ExportMenu.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { Choice } from './Choice.tsx';
import { FilterBar } from './FilterBar.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import './Toolbar.css';

const SORTS: [Sort, MessageKey][] = [
  ['newest', 'sortNewest'],
  ['oldest', 'sortOldest'],
  ['changed', 'sortChanged'],
  ['article', 'sortArticle'],
  ['status', 'sortStatus'],
  ['claimant', 'sortClaimant'],
];

const GROUPS: [Grouping, MessageKey][] = [
  ['none', 'groupNone'],
  ['article', 'groupArticle'],
  ['tag', 'groupTag'],
  ['speaker', 'groupSpeaker'],
];

const ARTICLE_SORTS: [ArticleSort, MessageKey][] = [
  ['changed', 'sortChanged'],
  ['published', 'sortPublished'],
  ['headline', 'sortHeadline'],
  ['marks', 'sortMarks'],
];

const COUNTED: Partial<Record<View, PluralKey>> = {
  articles: 'articles',
  claims: 'claims',
  speakers: 'speakers',
};

interface Props {
  library: Library;
}

/** What is asked of the view below, and what to do with all of its answer. */
export function Toolbar({ library }: Props) {
  const { t, count, language } = useTranslator();
  const [open, setOpen] = useState(false);
  const { question, selection } = library;
  const { view } = question.route.value;
  const lists = view === 'marks' || view === 'claims' || view === 'trash';
  const whole = library.catalogue.value !== null;
  const found = lists
    ? library.listing.value?.total
    : (view === 'articles' ? library.articles : library.speakers).value?.length;
  const counted = found === undefined ? '' : count(COUNTED[view] ?? 'marks', found);
  const newestOnly = lists && library.listing.value === library.holdings.newest.value;
  // Of what is not known yet nothing is left out unsaid.
  const exported = whole && lists ? selection.chosen.value.size || (found ?? 0) : 0;
  return (
    <header class="toolbar">
      <div class="toolbar-row">
        <search>
          <input
            type="search"
            value={question.typed.value}
            aria-label={t('searchLabel')}
            aria-keyshortcuts="/"
            placeholder={t('searchPlaceholder')}
            onInput={(event) => {
              question.typed.value = event.currentTarget.value;
              if (view === 'articles') library.searchTexts();
            }}
          />
        </search>
        {lists && (
          <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('filter')}
            {question.filters.value > 0 && ` ${question.filters.value.toLocaleString(language)}`}
          </button>
        )}
        {lists && view !== 'trash' && (
          <ExportMenu
            label={t('exportNumber', exported)}
            scopes={[
              { label: count('exportMarks', exported), collection: () => library.collection() },
              {
                label: t('exportScopeEverything'),
                collection: () => library.store.everything(),
              },
            ]}
            disabled={exported === 0}
          />
        )}
      </div>
      {lists && open && <FilterBar library={library} />}
      <div class="toolbar-row toolbar-order">
        <p role="status">{whole ? counted : counted && !newestOnly && t('soFar', counted)}</p>
        <ReadingProgress library={library} />
        {(question.filters.value > 0 || question.typed.value) && (
          <button type="button" class="quiet" onClick={() => question.reset()}>
            {t('filterReset')}
          </button>
        )}
        <span class="spring" />
        {lists && <Choice label={t('sort')} value={question.sort} options={SORTS} />}
        {view === 'marks' && <Choice label={t('group')} value={question.group} options={GROUPS} />}
        {view === 'articles' && (
          <Choice label={t('sort')} value={question.articleSort} options={ARTICLE_SORTS} />
        )}
      </div>
    </header>
  );
}
