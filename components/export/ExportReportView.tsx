import type { ExportReport } from '../../lib/formats/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { Losses } from './Losses.tsx';

interface Props {
  fileName: string;
  to: 'file' | 'clipboard';
  report: ExportReport;
}

/** What was found in a file when it was read back, and what is not in it. */
export function ExportReportView({ fileName, to, report }: Props) {
  const { t, count } = useTranslator();
  const found = [
    count('reportMarks', report.annotations),
    report.comments > 0 && count('reportNotes', report.comments),
    report.tags > 0 && count('reportTags', report.tags),
    report.claims > 0 && count('reportClaims', report.claims),
  ].filter(Boolean);
  return (
    <div class="export-report">
      <p>
        <strong>{to === 'file' ? t('exportedTo', fileName) : t('exportedToClipboard')}</strong>{' '}
        {t('exportReadBack')}
      </p>
      <ul class="export-found">
        {found.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <Losses losses={report.losses} />
      {report.drafts.length > 0 && <p>{count('exportDrafts', report.drafts.length)}</p>}
    </div>
  );
}
