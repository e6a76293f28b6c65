import { annotationKinds, claimStatuses, colors } from '../../lib/annotations/index.ts';
import { anchorStates, type Filter } from '../../lib/catalogue/index.ts';
import { COLOR_LABELS, KIND_LABELS } from '../../lib/i18n/index.ts';
import type { Library } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { STATE_LABELS, STATUS_LABELS } from '../marks/labels.ts';

/** Names that a list of choices offers at most; the search field finds the others. */
const OFFERED = 200;
const DAY = 86_400_000;

/** Filters that combine: what is chosen in all of them holds. */
export function FilterBar({ library }: { library: Library }) {
  const { t, language } = useTranslator();
  const { question } = library;
  const filter = question.filter.value;
  const summary = library.summary.value;
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  const byCount = (counts?: ReadonlyMap<string, number>) =>
    [...(counts ?? [])]
      .sort(([, a], [, b]) => b - a)
      .slice(0, OFFERED)
      .map(([name]) => [name, name] as const);
  const speakers = new Map(
    [...(summary?.speakers ?? [])].map(([name, n]) => [name, n.quotations + n.claims]),
  );
  const isClaims = question.route.value.view === 'claims';

  const one = (
    label: string,
    key: Exclude<keyof Filter, 'from' | 'to' | 'articleId' | 'trash'>,
    options: readonly (readonly [string, string])[],
  ) => (
    <label>
      {label}
      <select
        value={filter[key]?.[0] ?? ''}
        onChange={({ currentTarget: { value } }) =>
          question.narrow({ [key]: value ? [value] : [] } as Filter)
        }
      >
        <option value="">{t('filterAny')}</option>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
  const date = (label: string, key: 'from' | 'to', shift: number) => (
    <label>
      {label}
      <input
        type="date"
        value={filter[key] === undefined ? '' : isoDay(filter[key] - shift)}
        onChange={({ currentTarget: { value } }) =>
          question.narrow({
            [key]: value ? new Date(`${value}T00:00`).getTime() + shift : undefined,
          })
        }
      />
    </label>
  );

  return (
    <div class="filter-bar">
      {one(
        t('filterTag'),
        'tagIds',
        library.tags.value.map(({ id, name }) => [id, name]),
      )}
      {!isClaims &&
        one(
          t('filterKind'),
          'kinds',
          annotationKinds.map((kind) => [kind, t(KIND_LABELS[kind])]),
        )}
      {one(
        t('filterStatus'),
        'statuses',
        claimStatuses.map((status) => [status, t(STATUS_LABELS[status])]),
      )}
      {one(
        t('filterState'),
        'states',
        anchorStates.map((state) => [state, t(STATE_LABELS[state])]),
      )}
      {one(t('filterColor'), 'colors', [
        ...colors.map((color) => [color, t(COLOR_LABELS[color])] as const),
        ['none', t('colorNone')],
      ])}
      {one(t('filterSpeaker'), 'speakers', byCount(speakers))}
      {one(t('filterPublisher'), 'publishers', byCount(summary?.publishers))}
      {one(
        t('filterLanguage'),
        'languages',
        byCount(summary?.languages).map(([tag]) => [tag, nameOf(languages, tag)]),
      )}
      {date(t('filterFrom'), 'from', 0)}
      {date(t('filterTo'), 'to', DAY)}
    </div>
  );
}

/** A page may name a language that is none. */
function nameOf(languages: Intl.DisplayNames, tag: string): string {
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

const isoDay = (time: number) => new Intl.DateTimeFormat('sv-SE').format(time);
