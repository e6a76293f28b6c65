import type { Block, Span } from '../../lib/article/types.ts';

/** A few paragraphs to try marking on, with a quotation that is offered and a claim that is marked already. */
export interface Example {
  language: string;
  headline: string;
  agency: string;
  /** Below the headline. */
  blocks: Block[];
  offer: Span;
  claim: Span;
}

interface Words {
  headline: string;
  paragraphs: string[];
  offer: string;
  claim: string;
}

const GERMAN: Words = {
  headline:
    'Blinken warnt vor "gefährlicher" Militärzusammenarbeit zwischen Russland und Nordkorea',
  paragraphs: [
    '"Wir sehen, dass Nordkorea Russland militärische Ausrüstung für seine Aggression in der Ukraine liefert, aber wir sehen auch, dass Russland Nordkorea mit Technologie für seine eigenen Militärprogramme versorgt", fügte Blinken hinzu.',
    'Die USA hatten bereits im vergangenen Monat erklärt, dass Waffenlieferungen von Pjöngjang nach Moskau im Gange seien. Der Kreml wies die Vorwürfe zurück: Es gebe "keine Beweise" für nordkoreanische Waffenlieferungen an Russland.',
  ],
  offer:
    'Wir sehen, dass Nordkorea Russland militärische Ausrüstung für seine Aggression in der Ukraine liefert, aber wir sehen auch, dass Russland Nordkorea mit Technologie für seine eigenen Militärprogramme versorgt',
  claim: 'Waffenlieferungen von Pjöngjang nach Moskau im Gange seien',
};

const ENGLISH: Words = {
  headline: 'Blinken warns of "dangerous" military cooperation between Russia and North Korea',
  paragraphs: [
    '"We see that North Korea is supplying Russia with military equipment for its aggression in Ukraine, but we also see that Russia is providing North Korea with technology for its own military programmes," Blinken added.',
    'The United States had already said last month that arms deliveries from Pyongyang to Moscow were under way. The Kremlin rejected the accusations: there was "no evidence" of North Korean arms deliveries to Russia.',
  ],
  offer:
    'We see that North Korea is supplying Russia with military equipment for its aggression in Ukraine, but we also see that Russia is providing North Korea with technology for its own military programmes',
  claim: 'arms deliveries from Pyongyang to Moscow were under way',
};

/** The example in a language, or in English. */
export function exampleIn(language: string): Example {
  const isGerman = language.startsWith('de');
  const { headline, paragraphs, offer, claim } = isGerman ? GERMAN : ENGLISH;
  let start = 0;
  const blocks = paragraphs.map((text): Block => {
    const block = { type: 'paragraph' as const, text, start };
    start += text.length + 2;
    return block;
  });
  const text = paragraphs.join('\n\n');
  const spanOf = (words: string) => {
    const at = text.indexOf(words);
    return { start: at, end: at + words.length };
  };
  return {
    language: isGerman ? 'de' : 'en',
    headline,
    agency: 'AFP',
    blocks,
    offer: spanOf(offer),
    claim: spanOf(claim),
  };
}
