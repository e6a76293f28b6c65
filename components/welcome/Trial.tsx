import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnnotationKind } from '../../lib/annotations/types.ts';
import type { Span } from '../../lib/article/types.ts';
import { KIND_LABELS } from '../../lib/i18n/index.ts';
import { Floating } from '../floating/Floating.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { KindButtons, kindOfKey } from '../marks/KindButtons.tsx';
import { BlockView } from '../reader/BlockView.tsx';
import type { ReaderMark } from '../reader/ReaderMark.ts';
import { selectedSpan, useSelectedSpan } from '../reader/useSelectedSpan.ts';
import { exampleIn } from './example.ts';
import '../marks/MarkList.css';
import '../reader/Reader.css';

const OFFER = 'offer';

/** A reader in miniature on which marking can be tried. What is marked is kept nowhere. */
export function Trial() {
  const { t, language } = useTranslator();
  const [example] = useState(() => exampleIn(language));
  const [marks, setMarks] = useState<ReaderMark[]>([
    { id: OFFER, kind: OFFER, span: example.offer },
    { id: 'claim', kind: 'claim', span: example.claim },
  ]);
  const [said, setSaid] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const selected = useSelectedSpan(root);
  const text = example.blocks.map((block) => block.text).join('\n\n');
  const offered = marks.find(({ kind }) => kind === OFFER);
  const own = marks
    .filter(({ kind }) => kind !== OFFER)
    .toSorted((a, b) => a.span.start - b.span.start);

  const add = (kind: AnnotationKind, span: Span, without?: string) => {
    document.getSelection()?.removeAllRanges();
    setMarks([
      ...marks.filter(({ id }) => id !== without),
      { id: `${kind} ${span.start} ${span.end}`, kind, span },
    ]);
    setSaid(t('trialSaved'));
  };
  const remove = (mark: ReaderMark) => {
    setMarks(marks.filter((one) => one !== mark));
    setSaid(t('trialRemoved'));
  };

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const now = selectedSpan(root.current);
      const kind = event.key === 'Enter' ? 'highlight' : kindOfKey(event.key);
      if (!now || !kind) return;
      event.preventDefault();
      add(kind, now.span);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });

  return (
    <div class="trial">
      <div class="trial-article" ref={root}>
        <h3 lang={example.language}>{example.headline}</h3>
        <p class="trial-byline">{example.agency}</p>
        <article class="reader" lang={example.language} aria-label={t('readerLabel')}>
          {example.blocks.map((block) => (
            <BlockView
              key={block.start}
              block={block}
              marks={marks}
              openId={null}
              onOpen={(id) => {
                if (id === OFFER && offered) add('quotation', offered.span, OFFER);
              }}
            />
          ))}
        </article>
        {selected && (
          <Floating
            beside={() => selected.range.getBoundingClientRect()}
            within={() => new DOMRect(0, 0, innerWidth, innerHeight)}
            label={t('markSelection')}
          >
            <KindButtons onChoose={(kind) => add(kind, selected.span)} />
          </Floating>
        )}
      </div>
      <section class="trial-marks" aria-label={t('viewMarks')}>
        <h3>{t('viewMarks')}</h3>
        <ul>
          {own.map((mark) => (
            <li key={mark.id} data-kind={mark.kind}>
              <p lang={example.language}>{text.slice(mark.span.start, mark.span.end)}</p>
              <span class="state">{t(KIND_LABELS[mark.kind as AnnotationKind])}</span>
              <button type="button" class="quiet" onClick={() => remove(mark)}>
                {t('delete')}
              </button>
            </li>
          ))}
        </ul>
        {offered && (
          <p class="trial-offer">
            {t('trialOffer')}{' '}
            <button type="button" onClick={() => add('quotation', offered.span, OFFER)}>
              {t('accept')}
            </button>
          </p>
        )}
        <p class="trial-said" role="status">
          {said}
        </p>
      </section>
    </div>
  );
}
