import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Collection } from '../../lib/annotations/index.ts';
import {
  exportName,
  formatOf,
  type Loss,
  lossesIn,
  type TemplateError,
} from '../../lib/formats/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { type ExportScope, useExporting } from './ExportContext.ts';
import { ExportOptions } from './ExportOptions.tsx';
import { ExportReportView } from './ExportReportView.tsx';
import { ExportRunning } from './ExportRunning.tsx';
import { FormatList } from './FormatList.tsx';
import { formatName, templateProblem } from './formatLabels.ts';
import { Losses } from './Losses.tsx';
import { TemplateEditorHost } from './TemplateEditorHost.tsx';
import { useCollection } from './useCollection.ts';
import { useExport } from './useExport.ts';

interface Props {
  scopes: readonly ExportScope[];
  onClose(): void;
}

/** Chooses what is exported, in which format and where to; says what the format cannot hold, then what was written. */
export function ExportPanel({ scopes, onClose }: Props) {
  const { t } = useTranslator();
  const { settings } = useExporting();
  const scopeId = useId();
  const [scope, setScope] = useState(0);
  const { gathered, retry } = useCollection(scopes[scope], scope);
  const collection = typeof gathered === 'string' ? null : gathered;
  const [losses, setLosses] = useState<Loss[] | null>(null);
  const [editing, setEditing] = useState(false);
  const { state, start, stop, reset } = useExport();
  const format = settings.value.value.format ?? 'markdown';
  const { text } = formatOf(format);

  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const chosen = form.current?.querySelector<HTMLElement>('.format-list :checked');
    chosen?.focus();
    chosen?.scrollIntoView({ block: 'center' });
  }, [editing]);
  useEffect(() => {
    let current = true;
    if (collection) lossesIn(format, collection).then((found) => current && setLosses(found));
    return () => {
      current = false;
    };
  }, [collection, format]);

  if (editing && collection)
    return <TemplateEditorHost collection={collection} onClose={() => setEditing(false)} />;

  const write = (to: 'file' | 'clipboard') =>
    collection && start(async () => ({ format, collection, to }));
  const running = state.phase === 'running';
  return (
    <form
      class="export-form"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        write('file');
      }}
    >
      <div class="export-head">
        <h2>{t('export')}</h2>
        {scopes.length > 1 ? (
          <label for={scopeId}>
            <span class="hidden-label">{t('exportScope')}</span>
            <select
              id={scopeId}
              value={String(scope)}
              onChange={({ currentTarget }) => {
                reset();
                setScope(Number(currentTarget.value));
              }}
            >
              {scopes.map(({ label }, index) => (
                <option key={label} value={String(index)}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ) : (
          <p class="export-scope">{scopes[0]?.label}</p>
        )}
        <span class="spring" />
        <button type="button" class="quiet" onClick={onClose}>
          {t('close')}
        </button>
      </div>
      <FormatList
        value={format}
        onChange={(id) => {
          reset();
          settings.change({ format: id });
        }}
      />
      <div class="export-details">
        <h3>{t(formatName(format))}</h3>
        {losses && state.phase !== 'done' && <Losses losses={losses} />}
        <ExportOptions
          format={format}
          name={(namePattern) =>
            exportName(format, collection ?? NOTHING, { namePattern, now: Date.now() })
          }
          onEditTemplate={() => setEditing(true)}
        />
        <div role="status">
          {state.phase === 'done' && <ExportReportView {...state} />}
          {state.phase === 'stopped' && <p>{t('exportStopped')}</p>}
          {running && <ExportRunning {...state} onStop={stop} />}
        </div>
        {state.phase === 'failed' && <Failure error={state.error} />}
        {gathered === 'failed' && (
          <p class="problem" role="alert">
            {t('exportUnread')}{' '}
            <button type="button" onClick={retry}>
              {t('retry')}
            </button>
          </p>
        )}
      </div>
      <div class="export-foot">
        <span class="spring" />
        <button
          type="button"
          disabled={!text || !collection || running}
          onClick={() => write('clipboard')}
        >
          {t('exportCopy')}
        </button>
        <button type="submit" class="primary" disabled={!collection || running}>
          {t('exportSave')}
        </button>
      </div>
    </form>
  );
}

const NOTHING: Collection = { articles: [], revisions: [], annotations: [], tags: [] };

function Failure({ error }: { error: unknown }) {
  const { t } = useTranslator();
  const template = isTemplateError(error) ? error : null;
  return (
    <p class="problem" role="alert">
      {template
        ? t('exportTemplateFailed', t(templateProblem(template.code), template.piece))
        : t('exportFailed')}
    </p>
  );
}

/** By name: the class itself comes only with the code of Markdown. */
function isTemplateError(error: unknown): error is TemplateError {
  return error instanceof Error && error.name === 'TemplateError';
}
