import { useState } from 'preact/hooks';
import type { TablePreview } from '../../lib/formats/index.ts';
import type { MessageKey } from '../../lib/i18n/index.ts';
import { type Columns, encodings } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

/** What a mark can be made from; the first two must be given. */
const NEEDED = ['quote', 'url'];
const USUAL = [...NEEDED, 'comment', 'tags', 'title', 'created'];
const MORE = [
  'authors',
  'publisher',
  'published',
  'color',
  'prefix',
  'suffix',
  'speaker',
  'claim',
  'claimant',
  'rating',
];

const ENCODINGS: Record<string, string> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16',
  macintosh: 'Mac Roman',
};

/** Rows that are shown. */
const ROWS = 5;

type Mapping = TablePreview['mapping'];

interface Props {
  columns: Columns;
  onEncoding(encoding: string): void;
  onChoose(mapping: Mapping): void;
  onCancel(): void;
}

/** Which column of a table holds what, guessed by the headings, with the first rows as they would be taken. */
export function ColumnChoice({ columns, onEncoding, onChoose, onCancel }: Props) {
  const { t } = useTranslator();
  const { fileName, table, encoding } = columns;
  const [mapping, setMapping] = useState<Mapping>(table.mapping);
  const label = (column: string) => t(`column_${column}` as MessageKey);
  const ready = NEEDED.every((column) => mapping[column] !== undefined);
  const shown = [...USUAL, ...MORE].filter((column) => mapping[column] !== undefined);
  const choose = (column: string, heading: string) => {
    const { [column]: _, ...others } = mapping;
    setMapping(heading ? { ...others, [column]: heading } : others);
  };
  const field = (column: string) => (
    <label key={column} class="column">
      <span>{label(column)}</span>
      <select
        value={mapping[column] ?? ''}
        required={NEEDED.includes(column)}
        onChange={({ currentTarget }) => choose(column, currentTarget.value)}
      >
        <option value="">{t('importNotTaken')}</option>
        {[...new Set(table.heading)].filter(Boolean).map((heading) => (
          <option key={heading} value={heading}>
            {heading}
          </option>
        ))}
      </select>
    </label>
  );

  return (
    <form
      class="columns"
      aria-label={t('importColumns')}
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(mapping);
      }}
    >
      <h2>
        <bdi>{fileName}</bdi>: {t('importColumns')}
      </h2>
      <p>{t('importColumnsNote')}</p>
      <div class="column-fields">{USUAL.map(field)}</div>
      <details open={MORE.some((column) => table.mapping[column] !== undefined)}>
        <summary>{t('importMoreColumns')}</summary>
        <div class="column-fields">
          {MORE.map(field)}
          <label class="column">
            <span>{t('importEncoding')}</span>
            <select
              value={encoding}
              onChange={({ currentTarget }) => onEncoding(currentTarget.value)}
            >
              {encodings.map((one) => (
                <option key={one} value={one}>
                  {ENCODINGS[one]}
                </option>
              ))}
            </select>
          </label>
        </div>
      </details>
      {/* Scrolled by keys, so it has to take the focus. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section class="column-rows" aria-label={t('importAsMarks')} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {shown.map((column) => (
                <th key={column} scope="col">
                  {label(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, ROWS).map((row, index) => (
              <tr key={`${index + 1}`}>
                {shown.map((column) => (
                  <td key={column} dir="auto" class={column === 'quote' ? 'words' : undefined}>
                    {row[mapping[column] ?? '']}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {!ready && <p role="status">{t('importNeeds')}</p>}
      <div class="actions">
        <button type="submit" class="primary" disabled={!ready}>
          {t('importNext')}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </form>
  );
}
