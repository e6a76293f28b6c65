import { useId, useMemo, useRef, useState } from 'preact/hooks';
import type { Collection } from '../../lib/annotations/index.ts';
import type { loadTemplates } from '../../lib/formats/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { useExporting } from './ExportContext.ts';
import { templateProblem } from './formatLabels.ts';
import { TemplateHelp } from './TemplateHelp.tsx';
import './TemplateEditor.css';

interface Props extends Awaited<ReturnType<typeof loadTemplates>> {
  collection: Collection;
  onClose(): void;
}

/** The person's own Markdown template, beside what it makes of one of their articles. */
export function TemplateEditor({ collection, presets, templatePreview, onClose }: Props) {
  const { t, language } = useTranslator();
  const { settings } = useExporting();
  const { template, ownTemplate } = settings.value.value;
  const [source, setSource] = useState(
    template === 'own' || ownTemplate ? ownTemplate : (presets[template] ?? ''),
  );
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const render = useMemo(() => templatePreview(collection, { language }), [collection, language]);
  const result = useMemo(() => render(source), [render, source]);
  const error = 'error' in result ? result.error : null;
  const last = useRef('');
  if ('text' in result) last.current = result.text;

  const goTo = (line: number) => {
    const before = source
      .split('\n')
      .slice(0, line - 1)
      .join('\n').length;
    const start = line > 1 ? before + 1 : 0;
    const end = source.indexOf('\n', start);
    field.current?.focus();
    field.current?.setSelectionRange(start, end < 0 ? source.length : end);
  };
  const save = () => {
    settings.change({ template: 'own', ownTemplate: source });
    onClose();
  };

  return (
    <div class="template-editor">
      <div class="export-head">
        <h2>{t('templateTitle')}</h2>
        <span class="spring" />
        <label>
          {t('templateBegin')}{' '}
          <select
            value=""
            onChange={({ currentTarget }) => {
              setSource(presets[currentTarget.value] ?? source);
              currentTarget.value = '';
            }}
          >
            <option value="">{t('templatePreset')}</option>
            <option value="list">{t('templateList')}</option>
            <option value="callouts">{t('templateCallouts')}</option>
            <option value="footnotes">{t('templateFootnotes')}</option>
          </select>
        </label>
      </div>
      <div class="template-panes">
        <label class="template-source" for={`${id}source`}>
          <span>{t('template')}</span>
          <textarea
            id={`${id}source`}
            ref={field}
            value={source}
            spellcheck={false}
            maxLength={100_000}
            aria-invalid={error !== null}
            aria-describedby={`${id}problem`}
            onInput={({ currentTarget }) => setSource(currentTarget.value)}
          />
        </label>
        <section class="template-preview" aria-label={t('templatePreview')}>
          <span aria-hidden="true">{t('templatePreview')}</span>
          {/* Scrolled by keys, so it has to take the focus. */}
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
          <pre tabIndex={0} data-stale={error !== null || undefined} dir="auto">
            {last.current}
          </pre>
        </section>
      </div>
      <div class="template-problem" id={`${id}problem`} role="status">
        {error ? (
          <p class="problem">
            {error.line !== undefined && (
              <button type="button" onClick={() => goTo(error.line ?? 1)}>
                {t('templateLine', error.line)}
              </button>
            )}{' '}
            {t(templateProblem(error.code), error.piece)}
          </p>
        ) : (
          <p>{t('templateGood')}</p>
        )}
      </div>
      <TemplateHelp />
      <div class="export-foot">
        <span class="spring" />
        <button type="button" onClick={onClose}>
          {t('cancel')}
        </button>
        <button
          type="button"
          class="primary"
          disabled={error !== null || !source.trim()}
          onClick={save}
        >
          {t('templateSave')}
        </button>
      </div>
    </div>
  );
}
