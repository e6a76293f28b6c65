import { useState } from 'preact/hooks';
import type { Problem } from '../../lib/formats/index.ts';
import type { MessageKey } from '../../lib/i18n/index.ts';
import { doesNothing, type Library, type Preview, tally } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

/** Brings a file of annotations in: chosen or dropped, shown first, taken in as one step. */
export function ImportView({ library }: { library: Library }) {
  const { t, language } = useTranslator();
  const { intake } = library;
  const state = intake.state.value;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <section
      class="import"
      aria-label={t('viewImport')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) intake.read(file);
      }}
    >
      <h2>{t('viewImport')}</h2>
      <p>{t('importFormats')}</p>
      <label class="import-file">
        <span>{t('importChoose')}</span>
        <input
          type="file"
          accept=".json,.jsonld,.csv,.tsv,.qdpx,.qdc"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) intake.read(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {state.phase === 'reading' && (
        <p role="status">
          {t('importReading', state.fileName, percent.format(state.done))}{' '}
          <button type="button" onClick={() => intake.cancel()}>
            {t('cancel')}
          </button>
        </p>
      )}
      {state.phase === 'preview' && <ImportPreview library={library} preview={state} />}
    </section>
  );
}

function ImportPreview({ library, preview }: { library: Library; preview: Preview }) {
  const { t, count } = useTranslator();
  const [replace, setReplace] = useState(false);
  const { plan, problems, problemCount, fileName } = preview;
  const marks = tally(plan);
  const nothing = doesNothing(plan);
  return (
    <div class="import-preview" role="status">
      <h3>{fileName}</h3>
      <ul>
        <li>{count('importNew', marks.new)}</li>
        <li>{count('importChanged', marks.changed)}</li>
        <li>{count('importSame', marks.same)}</li>
        {marks.conflict > 0 && <li>{count('importConflict', marks.conflict)}</li>}
        {problemCount > 0 && <li>{count('importUnreadable', problemCount)}</li>}
      </ul>
      {marks.conflict > 0 && (
        <label>
          <input
            type="checkbox"
            checked={replace}
            onChange={(event) => setReplace(event.currentTarget.checked)}
          />{' '}
          {t('importReplace')}
        </label>
      )}
      {problems.length > 0 && <Problems problems={problems} />}
      {nothing && <p>{t('importNothing')}</p>}
      <div class="import-actions">
        <button
          type="button"
          class="primary"
          disabled={nothing}
          onClick={() => library.intake.take(replace)}
        >
          {t('importTake')}
        </button>
        <button type="button" onClick={() => library.intake.cancel()}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  const { t } = useTranslator();
  return (
    <ol class="import-problems">
      {problems.map(({ code, place, line, detail }) => (
        <li key={`${place} ${line ?? ''} ${code}`}>
          <code>{[place || '/', line && t('importLine', line)].filter(Boolean).join(', ')}</code>{' '}
          {t(`importProblem_${code.replaceAll('-', '_')}` as MessageKey, detail ?? '')}
        </li>
      ))}
    </ol>
  );
}
