import { useEffect, useState } from 'preact/hooks';
import { codebookTree } from '../../lib/annotations/index.ts';
import type { MessageKey } from '../../lib/i18n/index.ts';
import type { Library, View } from '../../lib/library/index.ts';
import { routeHash } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { BackupStatus } from './BackupStatus.tsx';
import './Sidebar.css';

type Link = [View, MessageKey, number?];

const TOOLS: Link[] = [
  ['import', 'viewImport'],
  ['settings', 'viewSettings'],
  ['keys', 'viewKeys'],
  ['privacy', 'privacy'],
];

/** Where to go: the views, the codebook as filters, and how the library is kept. */
export function Sidebar({ library }: { library: Library }) {
  const { t } = useTranslator();
  const [open, setOpen] = useState(false);
  const route = library.question.route.value;
  const view = route.view === 'article' ? 'articles' : route.view;
  const summary = library.summary.value;
  const views: Link[] = [
    ['claims', 'viewClaims', summary?.claims],
    ['marks', 'viewAllMarks', summary?.marks],
    ['articles', 'viewArticles', summary?.articles],
    ['speakers', 'viewSpeakers', summary?.speakers.size],
    ['codebook', 'viewCodebook', library.tags.value.length],
    ['trash', 'viewTrash', summary?.trash],
  ];
  const here = [...views, ...TOOLS].find(([one]) => one === view);
  // Whoever went somewhere wants to see it.
  useEffect(() => setOpen(false), [route]);
  return (
    <div class="sidebar" data-open={open || undefined}>
      <header>
        <h1>Pressmark</h1>
      </header>
      {/* Shown where there is no room for the whole beside the view. */}
      <button
        type="button"
        class="sidebar-menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {here && t(here[1])}
      </button>
      <nav aria-label={t('views')}>
        <Links links={views} view={view} />
      </nav>
      <TagFilters library={library} />
      <nav class="sidebar-tools" aria-label={t('tools')}>
        <Links links={TOOLS} view={view} />
      </nav>
      <BackupStatus library={library} />
    </div>
  );
}

function Links({ links, view }: { links: Link[]; view: View }) {
  const { t } = useTranslator();
  return (
    <ul>
      {links.map(([value, label, count]) => (
        <li key={value}>
          <a href={routeHash({ view: value })} aria-current={value === view ? 'page' : undefined}>
            {t(label)}
            {count !== undefined && <Count n={count} />}
          </a>
        </li>
      ))}
    </ul>
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
      <h2 id="sidebar-tags">{t('filterByTag')}</h2>
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
