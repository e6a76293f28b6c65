import type { Library } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { Hits } from './Hits.tsx';
import { RowList } from './RowList.tsx';

/** Everybody who is quoted or claims something, those with the most first. */
export function SpeakersView({ library }: { library: Library }) {
  const { t, count } = useTranslator();
  const speakers = library.speakers.value;
  const terms = library.question.terms.value;
  if (!speakers) return null;
  if (speakers.length === 0)
    return <p class="empty">{t(terms.length ? 'nothingFound' : 'speakersEmpty')}</p>;
  const most = Math.max(...speakers.slice(0, 1).map(([, n]) => n.quotations + n.claims));
  return (
    <RowList
      label={t('viewSpeakers')}
      count={speakers.length}
      rem={3.5}
      row={(index) => {
        const [name, n] = speakers[index] ?? ['', { quotations: 0, claims: 0, articles: 0 }];
        return (
          <button
            type="button"
            class="speaker-row"
            onClick={() => {
              library.go({ view: 'marks' });
              library.question.reset();
              library.question.narrow({ speakers: [name] });
            }}
          >
            <span class="speaker-name">
              <Hits text={name} terms={terms} />
            </span>
            <span class="article-row-meta">
              {[
                n.quotations > 0 && count('quotations', n.quotations),
                n.claims > 0 && count('claims', n.claims),
                count('articles', n.articles),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            <meter min={0} max={most} value={n.quotations + n.claims} aria-hidden="true" />
          </button>
        );
      }}
    />
  );
}
