import { useRef } from 'preact/hooks';
import type { Article } from '../../lib/article/types.ts';
import type { Offer, OfferedVoice, Workspace } from '../../lib/workspace/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { OfferRow } from './OfferRow.tsx';
import './SpeakersView.css';

interface Props {
  workspace: Workspace;
  article: Article;
}

const open = (offers: readonly Offer[]) => offers.filter(({ state }) => state === 'offered');

/** Who said what: each speaker with their quotations and their share of the quoted words. */
export function SpeakersView({ workspace, article }: Props) {
  const { t } = useTranslator();
  const voices = workspace.offers.voices.value;
  const direct = open(workspace.offers.all.value).filter(
    ({ quotation }) => quotation.kind === 'direct',
  );
  const root = useRef<HTMLDivElement>(null);

  async function setSpeaker(offer: Offer, name: string | null) {
    await workspace.setSpeaker(offer, name);
    // It stands under another speaker now; the focus goes with it.
    requestAnimationFrame(() => {
      const row = `[data-fingerprint="${CSS.escape(offer.fingerprint)}"]`;
      root.current?.querySelector<HTMLElement>(`${row} .speaker-field`)?.focus();
    });
  }

  if (voices.length === 0) return <p class="empty">{t('quotationsEmpty')}</p>;
  return (
    <div class="speakers" ref={root}>
      {direct.length > 0 && (
        <div class="speakers-actions">
          <button type="button" onClick={() => workspace.marks.accept(direct)}>
            {t('acceptAllDirect', direct.length)}
          </button>
        </div>
      )}
      {voices.map((voice) => (
        <section key={voice.name ?? ''}>
          <VoiceHeader voice={voice} onAcceptAll={(offers) => workspace.marks.accept(offers)} />
          <ul>
            {voice.quotations.map((offer) => (
              <OfferRow
                key={offer.fingerprint}
                offer={offer}
                text={article.text}
                language={article.metadata.language}
                names={workspace.offers.names.value}
                onAccept={(one) => workspace.marks.accept([one])}
                onDismiss={(one) => workspace.dismiss(one)}
                onSpeaker={setSpeaker}
                onReveal={(span) => workspace.revealSpan(span)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function VoiceHeader({
  voice,
  onAcceptAll,
}: {
  voice: OfferedVoice;
  onAcceptAll(offers: Offer[]): void;
}) {
  const { t, count, language } = useTranslator();
  const share = new Intl.NumberFormat(language, { style: 'percent' }).format(voice.share);
  const offered = open(voice.quotations);
  return (
    <header class="voice">
      <h2>{voice.name ?? t('noSpeaker')}</h2>
      <span class="count">
        {count('quotations', voice.quotations.length)}, {share}
      </span>
      <meter class="voice-share" min={0} max={1} value={voice.share} aria-hidden="true" />
      {offered.length > 1 && (
        <button type="button" class="quiet" onClick={() => onAcceptAll(offered)}>
          {t('acceptAllOfSpeaker')}
        </button>
      )}
    </header>
  );
}
