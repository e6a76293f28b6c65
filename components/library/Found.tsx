import { useEffect, useState } from 'preact/hooks';
import { differenceOf } from '../../lib/anchoring/difference.ts';
import { type Annotation, quoteOf } from '../../lib/annotations/index.ts';
import { stateIn } from '../../lib/catalogue/index.ts';
import type { Library } from '../../lib/library/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { Difference } from '../marks/Difference.tsx';
import { STATE_LABELS } from '../marks/labels.ts';

type Sighting = Awaited<ReturnType<Library['store']['sighting']>>;

/** What became of a mark on its page when that was seen last; nothing where it is as it was. */
export function Found({ library, annotation }: { library: Library; annotation: Annotation }) {
  const { t, ago } = useTranslator();
  const [sighting, setSighting] = useState<Sighting>();
  const { id, articleId } = annotation;
  const about = library.about(articleId);
  const state = stateIn(about, id);
  useEffect(() => {
    let current = true;
    if (state === 'anchored') setSighting(undefined);
    else
      library.store.sighting(id).then(
        (found) => current && setSighting(found),
        () => undefined,
      );
    return () => {
      current = false;
    };
  }, [library, id, state]);
  if (state === 'anchored') return null;
  return (
    <div class="found">
      <p>
        <span class="state warn">{t(STATE_LABELS[state])}</span>{' '}
        {sighting && t('seenLast', ago(sighting.at))}
      </p>
      {sighting?.found && (
        <p class="context" lang={about?.language || undefined} dir="auto">
          <Difference runs={differenceOf(quoteOf(annotation), sighting.found)} />
        </p>
      )}
    </div>
  );
}
