import type { Conflict } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

/** Conflicts that are listed; the rest are decided together. */
const LISTED = 200;

interface Props {
  conflicts: readonly Conflict[];
  /** Ids of those that the file's version replaces. */
  replace: ReadonlySet<string>;
  onChange(replace: ReadonlySet<string>): void;
}

/** What was changed here and in the file: the person decides, for each or for all. */
export function Conflicts({ conflicts, replace, onChange }: Props) {
  const { t } = useTranslator();
  const all = replace.size === conflicts.length;
  const toggle = (id: string) => {
    const next = new Set(replace);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <section class="import-list" aria-labelledby="import-conflicts">
      <h2 id="import-conflicts">{t('importConflicts')}</h2>
      <p>{t('importConflictsNote')}</p>
      <label class="import-conflict">
        <input
          type="checkbox"
          checked={all}
          onChange={() => onChange(new Set(all ? [] : conflicts.map(({ id }) => id)))}
        />
        <strong>{t('importTakeAll')}</strong>
      </label>
      <ul>
        {conflicts.slice(0, LISTED).map(({ id, label, reason }) => (
          <li key={id}>
            <label class="import-conflict">
              <input type="checkbox" checked={replace.has(id)} onChange={() => toggle(id)} />
              <span class="words" dir="auto">
                {label}
              </span>
              <small>{t(reason === 'older' ? 'importOlder' : 'importDiverged')}</small>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
