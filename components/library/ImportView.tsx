import type { Library } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { ColumnChoice } from '../import/ColumnChoice.tsx';
import { ImportPreview } from '../import/ImportPreview.tsx';
import './Page.css';
import '../import/Import.css';

/** Brings a file of annotations in: chosen or dropped, shown first, taken in as one step. */
export function ImportView({ library }: { library: Library }) {
  const { t, language, bytes } = useTranslator();
  const { intake } = library;
  const state = intake.state.value;
  const percent = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <section
      class="page import"
      aria-label={t('viewImport')}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const file = event.dataTransfer?.files[0];
        if (file) intake.read(file);
      }}
    >
      <h1>{t('viewImport')}</h1>
      <p class="lead">{t('importLead')}</p>
      {/* What is to be done next stands out: once a file is shown, that is to take it. */}
      <label class="import-file" data-quiet={state.phase !== 'waiting' || undefined}>
        <span class="import-choose">
          {t(state.phase === 'waiting' ? 'importChoose' : 'importAnother')}
        </span>
        <span>{t('importDrop')}</span>
        {state.phase === 'waiting' && <small>{t('importFormats')}</small>}
        <input
          type="file"
          accept=".json,.jsonld,.csv,.tsv,.txt,.qdpx,.qdc"
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            if (file) intake.read(file);
            event.currentTarget.value = '';
          }}
        />
      </label>
      {state.phase === 'reading' && (
        <div class="import-reading" role="status">
          <span>{t('importReading', state.fileName, percent.format(state.done))}</span>
          <progress value={state.done} aria-label={state.fileName} />
          <button type="button" onClick={() => intake.cancel()}>
            {t('cancel')}
          </button>
        </div>
      )}
      {state.phase === 'large' && (
        <div role="status">
          <p>{t('importLarge', state.fileName, bytes(state.size), bytes(state.limit))}</p>
          <div class="actions">
            <button type="button" onClick={() => intake.readAll()}>
              {t('importReadAll')}
            </button>
            <button type="button" class="quiet" onClick={() => intake.cancel()}>
              {t('cancel')}
            </button>
          </div>
        </div>
      )}
      {state.phase === 'columns' && (
        <ColumnChoice
          key={`${state.fileName} ${state.encoding}`}
          columns={state}
          onEncoding={(encoding) => intake.readAs(encoding)}
          onChoose={(mapping) => intake.readColumns(mapping)}
          onCancel={() => intake.cancel()}
        />
      )}
      {state.phase === 'preview' && (
        <ImportPreview
          preview={state}
          onTake={(replace) => intake.take(replace)}
          onCancel={() => intake.cancel()}
        />
      )}
    </section>
  );
}
