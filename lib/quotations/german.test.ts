import { describe, expect, test } from 'vitest';
import { direct, found, indirect } from './testing.ts';

const de = (text: string) => direct(text, 'de');

describe('German direct speech', () => {
  test.each([
    ['after', '„Wir machen weiter“, sagte Petra Lang.', 'Petra Lang'],
    ['before, with a colon', 'Petra Lang sagte: „Wir machen weiter.“', 'Petra Lang'],
    [
      'after, with a date between',
      '„Wir machen weiter“, sagte am Montag in Köln Petra Lang.',
      'Petra Lang',
    ],
    ['by so', '„Wir machen weiter“, so Petra Lang.', 'Petra Lang'],
    ['in the perfect', 'Petra Lang hat gesagt: „Wir machen weiter.“', 'Petra Lang'],
    [
      'by a noun phrase with apposition',
      'Die Leiterin des Amtes, Petra Lang, sagte: „Wir machen weiter.“',
      'Petra Lang',
    ],
    [
      'with the office after the name',
      '„Wir machen weiter“, sagte Petra Lang, die Leiterin des Amtes.',
      'Petra Lang',
    ],
    ['by a fronted adverb', 'Daraufhin sagte Petra Lang: „Wir machen weiter.“', 'Petra Lang'],
    [
      'with no verb but a colon',
      'Vor Gericht zeigte sich Petra Lang zufrieden: „Wir machen weiter.“',
      'Petra Lang',
    ],
    [
      'with a separable verb',
      '„Wir machen weiter“, fügte Petra Lang nach kurzem Zögern hinzu.',
      'Petra Lang',
    ],
    ['by an organisation', '„Wir machen weiter“, teilte die Polizei am Abend mit.', 'Polizei'],
    [
      'by the citing medium’s object',
      '„Wir machen weiter“, zitierte der Sender Petra Lang.',
      'Petra Lang',
    ],
  ])('has its speaker %s', (_, text, speaker) => {
    expect(de(text).map((line) => line.replace(/^Wir machen weiter\.? \| /, ''))).toEqual([
      speaker,
    ]);
  });

  test('that a cue interrupts is two quotations of one speaker', () => {
    expect(de('„Wir machen weiter“, sagte Petra Lang, „bis alles fertig ist.“')).toEqual([
      'Wir machen weiter | Petra Lang',
      'bis alles fertig ist. | Petra Lang',
    ]);
  });

  test('goes on in the next sentence with the same speaker', () => {
    expect(de('„Wir machen weiter“, sagte Petra Lang. „Es gibt noch viel zu tun.“')).toEqual([
      'Wir machen weiter | Petra Lang',
      'Es gibt noch viel zu tun. | Petra Lang',
    ]);
  });

  test('gives a pronoun and an office the name they stand for', () => {
    const text =
      'Umweltministerin Petra Lang besuchte das Werk.\n\n„Hier geschieht viel“, sagte sie. „Das reicht nicht“, betonte die Ministerin.';
    expect(found(text, 'de').map(({ speaker, speakerText }) => [speakerText, speaker])).toEqual([
      ['sie', 'Petra Lang'],
      ['die Ministerin', 'Petra Lang'],
    ]);
  });

  test.each([
    'Der Film „Das weite Land“ läuft am Montag.',
    'Die Zeitung „Neue Westfälische“ erscheint täglich.',
    'Der sogenannte „Runde Tisch“ tagte am Abend in Bonn.',
    'Unter dem Motto „Wir sind mehr“ zogen Tausende durch die Stadt.',
    'Die „Tagesschau“ war am Sonntag zehn Minuten kürzer.',
    'Das Schiff „Rosa“ liegt im Hafen, die „Möwe“ ist auf See.',
    'Ein Sprecher der „Deutschen Umwelthilfe“ sagte, die Luft sei schlecht.',
  ])('is no title, name or motto: %s', (text) => {
    expect(de(text)).toEqual([]);
  });

  test('is a phrase that is reported or judged with', () => {
    expect(de('Petra Lang nannte den Plan „unausgegoren“.')).toEqual(['unausgegoren | Petra Lang']);
    expect(de('Die Lage sei „sehr ernst“, sagte Petra Lang.')).toEqual(['sehr ernst | Petra Lang']);
  });
});

describe('German reported speech', () => {
  const de = (text: string) => indirect(text, 'de');

  test.each([
    [
      'a dass-clause',
      'Petra Lang sagte, dass die Brücke gesperrt bleibt.',
      'dass die Brücke gesperrt bleibt',
    ],
    [
      'a clause in the subjunctive',
      'Petra Lang sagte, die Brücke bleibe gesperrt.',
      'die Brücke bleibe gesperrt',
    ],
    [
      'a clause before its cue',
      'Die Brücke bleibe gesperrt, sagte Petra Lang.',
      'Die Brücke bleibe gesperrt',
    ],
    [
      'a clause with so',
      'Die Brücke bleibt gesperrt, so Petra Lang.',
      'Die Brücke bleibt gesperrt',
    ],
    [
      'what laut vouches for',
      'Laut Petra Lang bleibt die Brücke gesperrt.',
      'bleibt die Brücke gesperrt',
    ],
    [
      'what zufolge vouches for',
      'Petra Lang zufolge bleibt die Brücke gesperrt.',
      'bleibt die Brücke gesperrt',
    ],
    [
      'what follows a clause with wie',
      'Wie Petra Lang am Montag mitteilte, bleibt die Brücke gesperrt.',
      'bleibt die Brücke gesperrt',
    ],
    [
      'an infinitive',
      'Petra Lang forderte die Stadt auf, die Brücke zu sperren.',
      'die Brücke zu sperren',
    ],
  ])('is %s', (_, text, words) => {
    expect(de(text)).toEqual([`${words} | Petra Lang`]);
  });

  test('goes on in the subjunctive with the same speaker, as one', () => {
    const text =
      'Petra Lang sagte, die Brücke bleibe gesperrt. Der Beton sei brüchig. Man müsse ihn erneuern.';
    expect(de(text)).toEqual([
      'die Brücke bleibe gesperrt | Petra Lang',
      'Der Beton sei brüchig. Man müsse ihn erneuern | Petra Lang',
    ]);
  });

  test('holds the direct quotation inside it', () => {
    const all = found('Petra Lang sagte, der Beton sei „völlig brüchig“ und werde erneuert.', 'de');
    expect(all.map(({ kind, exact }) => `${kind}: ${exact}`)).toEqual([
      'indirect: der Beton sei „völlig brüchig“ und werde erneuert',
      'direct: völlig brüchig',
    ]);
  });

  test('is not what the article says itself', () => {
    expect(de('Die Brücke ist seit Montag gesperrt. Der Verkehr wird umgeleitet.')).toEqual([]);
  });
});
