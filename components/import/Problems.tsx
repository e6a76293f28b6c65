import type { Problem } from '../../lib/formats/index.ts';
import type { MessageKey } from '../../lib/i18n/index.ts';
import type { Preview } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

/** What could not be read: where it stands in the file, why, and what helps. */
export function Problems({ preview }: { preview: Preview }) {
  const { t, language } = useTranslator();
  const { problems, problemCount, fileName, format } = preview;
  const table = format === 'csv' || format === 'tsv';
  const place = ({ place: pointer, line }: Problem): string => {
    const row = table ? /^\/(\d+)(?:\/(.*))?$/.exec(pointer) : null;
    const parts = row
      ? [t('importRow', row[1] ?? ''), row[2]]
      : [pointer || t('importWholeFile'), line && t('importLine', line)];
    return parts.filter(Boolean).join(', ');
  };
  const more = problemCount - problems.length;
  return (
    <section class="import-list" aria-labelledby="import-problems">
      <h2 id="import-problems">{t('importUnreadableTitle')}</h2>
      <ol>
        {problems.map((problem, index) => (
          <li key={`${index + 1}`}>
            <code>
              {fileName}: {place(problem)}
            </code>
            <span>
              {t(
                `importProblem_${problem.code.replaceAll('-', '_')}` as MessageKey,
                problem.detail ?? '',
              )}
            </span>
          </li>
        ))}
      </ol>
      {more > 0 && <p>{t('andMore', more.toLocaleString(language))}</p>}
    </section>
  );
}
