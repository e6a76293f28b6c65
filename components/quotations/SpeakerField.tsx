import { useRef, useState } from 'preact/hooks';
import type { Offer } from '../../lib/workspace/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { SpeakerChoice } from './SpeakerChoice.tsx';
import './OfferFacts.css';

interface Props {
  offer: Offer;
  /** The article's text, which the quotation's offsets count in. */
  text: string;
  language?: string;
  /** Whom it can be given to. */
  names: readonly string[];
  /** `null` for nobody named. */
  onChoose(name: string | null): void;
}

/** Whose a quotation is, whom a pronoun or office was taken for, and one click to say it is somebody else's. */
export function SpeakerField({ offer, text, language, names, onChoose }: Props) {
  const { t } = useTranslator();
  const [choosing, setChoosing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { quotation, speaker, corrected } = offer;
  const found = quotation.speaker;
  const printed = found && text.slice(found.start, found.end);
  function close() {
    setChoosing(false);
    button.current?.focus();
  }
  return (
    <>
      <button
        type="button"
        class="quiet speaker-field"
        ref={button}
        aria-expanded={choosing}
        onClick={() => setChoosing(!choosing)}
      >
        {printed && printed !== speaker?.name && <span lang={language}>{printed} = </span>}
        <b lang={language}>{speaker?.name ?? t('noSpeaker')}</b>
        {corrected && <span class="by-you">{t('speakerCorrected')}</span>}
        <span class="hidden-label">{t('changeSpeaker')}</span>
      </button>
      {choosing && (
        <SpeakerChoice
          current={speaker?.name}
          names={names}
          language={language}
          onChoose={(name) => {
            close();
            if (name !== (speaker?.name ?? null)) onChoose(name);
          }}
          onClose={close}
        />
      )}
    </>
  );
}
