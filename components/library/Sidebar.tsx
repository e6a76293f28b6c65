import { useEffect, useState } from 'preact/hooks';
import { codebookTree } from '../../lib/annotations/index.ts';
import type { MessageKey } from '../../lib/i18n/index.ts';
import type { Library, StorageState, View } from '../../lib/library/index.ts';
import { routeHash } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

/** Where to go: the views, the codebook as filters, and how the library is kept. */
export function Sidebar({ library }: { library: Library }) {
  const { t } = useTranslator();
  const { view } = library.question.route.value;
  const summary = library.summary.value;
  const views: [View, MessageKey, number?][] = [
    ['claims', 'viewClaims', summary?.claims],
    ['marks', 'viewAllMarks', summary?.marks],
    ['articles', 'viewArticles', summary?.articles],
    ['speakers', 'viewSpeakers', summary?.speakers.size],
    ['codebook', 'viewCodebook', library.tags.value.length],
    ['trash', 'viewTrash', summary?.trash],
    ['help', 'viewHelp'],
  ];
  return (
    <div class="sidebar">
      <header>
        <h1>Pressmark</h1>
      </header>
      <nav aria-label={t('views')}>
        <ul>
          {views.map(([value, label, count]) => (
            <li key={value}>
              <a
                href={routeHash({ view: value })}
                aria-current={
                  value === view || (view === 'article' && value === 'articles')
                    ? 'page'
                    : undefined
                }
              >
                {t(label)}
                {count !== undefined && <Count n={count} />}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <TagFilters library={library} />
      <Storage library={library} />
    </div>
  );
}

function Count({ n }: { n: number }) {
  const { language } = useTranslator();
  return <span class="count"> {n.toLocaleString(language)}</span>;
}

function TagFilters({ library }: { library: Library }) {
  const { t } = useTranslator();
  const nodes = codebookTree(library.tags.value);
  if (nodes.length === 0) return null;
  const chosen = library.question.filter.value.tagIds ?? [];
  return (
    <section class="sidebar-tags" aria-labelledby="sidebar-tags">
      <h2 id="sidebar-tags">{t('viewCodebook')}</h2>
      <ul>
        {nodes.map(({ tag, depth }) => (
          <li key={tag.id} style={{ paddingInlineStart: `${depth}em` }}>
            <button
              type="button"
              aria-pressed={chosen.includes(tag.id)}
              onClick={() => {
                const { view } = library.question.route.value;
                if (view !== 'claims' && view !== 'trash') library.go({ view: 'marks' });
                library.question.narrow({ tagIds: chosen.includes(tag.id) ? [] : [tag.id] });
              }}
            >
              <span class="swatch" data-color={tag.color ?? 'gray'} />
              <span class="sidebar-tag">{tag.name}</span>
              <Count n={library.summary.value?.tags.get(tag.id) ?? 0} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Storage({ library }: { library: Library }) {
  const { t, language } = useTranslator();
  const [state, setState] = useState<StorageState | null>(null);
  useEffect(() => {
    library.ports.storage().then(setState, () => setState(null));
  }, [library]);
  if (!state) return null;
  return (
    <section class="sidebar-storage" aria-labelledby="sidebar-storage">
      <h2 id="sidebar-storage">{t('storage')}</h2>
      <p>{t('storageUsed', bytes(state.usage, language))}</p>
      <p>{t(state.persisted ? 'storagePersisted' : 'storageNotPersisted')}</p>
    </section>
  );
}

/** Bytes in the words of a language: 12 MB. */
function bytes(n: number, language: string): string {
  const [value, unit] = n < 1e6 ? [n / 1e3, 'kilobyte'] : [n / 1e6, 'megabyte'];
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
