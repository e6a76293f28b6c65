import { useState } from 'preact/hooks';
import { conflictsOf, doesNothing, type Preview, tally } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { Conflicts } from './Conflicts.tsx';
import { FirstMarks } from './FirstMarks.tsx';
import { Problems } from './Problems.tsx';

interface Props {
  preview: Preview;
  /** With the ids of those in conflict that the file's version replaces. */
  onTake(replace: ReadonlySet<string>): void;
  onCancel(): void;
}

/** What taking a file in would do. */
export function ImportPreview({ preview, onTake, onCancel }: Props) {
  const { t, count } = useTranslator();
  const [replace, setReplace] = useState<ReadonlySet<string>>(new Set());
  const { plan, problemCount, fileName } = preview;
  const marks = tally(plan);
  const conflicts = conflictsOf(plan);
  const nothing = doesNothing(plan);
  const said = [
    marks.new > 0 && count('importNew', marks.new),
    marks.changed > 0 && count('importChanged', marks.changed),
    marks.same > 0 && count('importSame', marks.same),
    marks.conflict > 0 && count('importConflict', marks.conflict),
  ].filter(Boolean);
  return (
    <div class="import-preview">
      <div role="status">
        <h2>
          <bdi>{fileName}</bdi>
          {said.length > 0 && `: ${said.join(' · ')}`}
        </h2>
        {problemCount > 0 && <p class="problem">{count('importUnreadable', problemCount)}</p>}
        {nothing && <p>{t('importNothing')}</p>}
      </div>
      <FirstMarks preview={preview} />
      {conflicts.length > 0 && (
        <Conflicts conflicts={conflicts} replace={replace} onChange={setReplace} />
      )}
      {problemCount > 0 && <Problems preview={preview} />}
      <div class="actions">
        <button type="button" class="primary" disabled={nothing} onClick={() => onTake(replace)}>
          {t('importTake')}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}
