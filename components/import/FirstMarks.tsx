import { type Annotation, quoteOf } from '../../lib/annotations/index.ts';
import { KIND_LABELS } from '../../lib/i18n/index.ts';
import { firstTaken, type Preview, tally } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

/** Marks that are shown; the rest are counted. */
const SHOWN = 5;

/** The first marks that would be taken, as they would stand in the library. */
export function FirstMarks({ preview: { plan } }: { preview: Preview }) {
  const { t, language } = useTranslator();
  const marks = firstTaken(plan, SHOWN);
  const counts = tally(plan);
  const more = counts.new + counts.changed - marks.length;
  if (marks.length === 0) return null;
  const headlines = new Map(
    plan.articles.map(({ record: { id, url, metadata } }) => [id, metadata.headline || url]),
  );
  const names = new Map(plan.tags.map(({ record: { id, name } }) => [id, name]));
  return (
    <section class="import-marks" aria-label={t('importTaken')}>
      <ul>
        {marks.map((mark) => (
          <Mark
            key={mark.id}
            mark={mark}
            tags={mark.tagIds.flatMap((id) => names.get(id) ?? [])}
            source={headlines.get(mark.articleId) ?? mark.target.source}
          />
        ))}
      </ul>
      {more > 0 && <p>{t('andMore', more.toLocaleString(language))}</p>}
    </section>
  );
}

function Mark({ mark, tags, source }: { mark: Annotation; tags: string[]; source: string }) {
  const { t } = useTranslator();
  return (
    <li class="mark-row" data-kind={mark.kind} data-color={mark.color}>
      <p class="mark-row-quote" dir="auto">
        {quoteOf(mark)}
      </p>
      <p class="mark-row-meta">
        <span class="state">{t(KIND_LABELS[mark.kind])}</span>
        {tags.map((name) => (
          <span class="tag" key={name}>
            {name}
          </span>
        ))}
        <span class="mark-row-source">{source}</span>
        {mark.comment && <span class="mark-row-comment">{mark.comment}</span>}
      </p>
    </li>
  );
}
