import { useState } from 'preact/hooks';
import { conflictsOf, doesNothing, type Preview, tally } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { Conflicts } from './Conflicts.tsx';
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
  return (
    <div class="import-preview">
      <p class="import-name">{fileName}</p>
      <div role="status">
        <ul class="import-tally">
          {marks.new > 0 && <li>{count('importNew', marks.new)}</li>}
          {marks.changed > 0 && <li>{count('importChanged', marks.changed)}</li>}
          {marks.same > 0 && <li>{count('importSame', marks.same)}</li>}
          {marks.conflict > 0 && <li>{count('importConflict', marks.conflict)}</li>}
          {problemCount > 0 && <li class="problem">{count('importUnreadable', problemCount)}</li>}
          {nothing && <li>{t('importNothing')}</li>}
        </ul>
      </div>
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
