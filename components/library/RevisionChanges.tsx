import { useMemo } from 'preact/hooks';
import type { Revision } from '../../lib/annotations/index.ts';
import { compareTexts } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { Difference } from '../marks/Difference.tsx';

interface Props {
  before: Revision;
  after: Revision;
}

/** What changed in an article between two readings, word by word; paragraphs that are alike are only counted. */
export function RevisionChanges({ before, after }: Props) {
  const { t, count } = useTranslator();
  const compared = useMemo(() => compareTexts(before.text, after.text), [before, after]);
  if (!compared.some((one) => 'runs' in one)) return <p class="empty">{t('textsAlike')}</p>;
  return (
    <div class="revision-changes">
      {compared.map((one, index) =>
        'runs' in one ? (
          <p key={String(index)}>
            <Difference runs={one.runs} />
          </p>
        ) : (
          <p key={String(index)} class="revision-alike">
            {count('paragraphsAlike', one.alike)}
          </p>
        ),
      )}
    </div>
  );
}
