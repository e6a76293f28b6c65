import { useId, useState } from 'preact/hooks';
import { type ExportReport, type FormatId, formats } from '../../lib/formats/index.ts';
import type { MessageKey } from '../../lib/i18n/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import './ExportMenu.css';

/** Writes a file in a format; rejects where nothing was written. */
export type Exporter = (id: FormatId) => Promise<{ fileName: string; report: ExportReport }>;

interface Props {
  label: string;
  /** What will be exported. */
  title: string;
  onExport: Exporter;
  disabled: boolean;
}

type Outcome = Awaited<ReturnType<Exporter>> | 'failed' | null;

/** A button that opens the list of formats, and says what was written. */
export function ExportMenu({ label, title, onExport, disabled }: Props) {
  const { t, count } = useTranslator();
  const menu = useId();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const failed = outcome === 'failed';

  return (
    <>
      <button type="button" popovertarget={menu} disabled={disabled}>
        {label}
      </button>
      <div
        class="export-menu"
        id={menu}
        popover="auto"
        onToggle={(event) => event.newState === 'open' && setOutcome(null)}
      >
        <h2>{title}</h2>
        <div class="export-formats">
          {formats
            .filter((format) => format.writes)
            .map(({ id, labelKey }) => (
              <button
                type="button"
                key={id}
                onClick={() => onExport(id).then(setOutcome, () => setOutcome('failed'))}
              >
                {t(labelKey as MessageKey)}
              </button>
            ))}
        </div>
        <p role="status" class={failed ? 'problem' : undefined}>
          {failed && t('exportFailed')}
          {outcome && !failed && count('exported', outcome.report.annotations, outcome.fileName)}
        </p>
      </div>
    </>
  );
}
