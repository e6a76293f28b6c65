import { expect, test } from 'vitest';
import { direct } from './testing.ts';

// Written for these tests in the manner of news agencies and dailies; what is wanted was set down by hand.
const cases: { name: string; language: string; text: string[]; wanted: string[] }[] = [
  {
    name: 'a British daily with single marks, apostrophes and genitives',
    language: 'en',
    text: [
      "'We weren't told anything,' said Paul Whiteman, the union's general secretary. 'It's the pupils' needs that should come first, and they haven't.'",
      "He told the Guardian: 'I've never seen anything like it. The department's own figures don't add up.'",
      "The Department for Education rejected the claims. 'No decisions have been taken,' a spokesperson said. 'The minister's priority is raising standards.'",
      "Labour's shadow minister, Catherine McKinnell, said parents were 'rightly furious'. 'They've been treated with contempt,' she said.",
      "One parent, Dave O'Brien, 41, whose sons' school is on the list, said: 'My wife and I found out from Facebook.'",
      "The novel 'Hard Times' was on the pupils' reading list.",
    ],
    wanted: [
      "We weren't told anything, | Paul Whiteman",
      "It's the pupils' needs that should come first, and they haven't. | Paul Whiteman",
      "I've never seen anything like it. The department's own figures don't add up. | Paul Whiteman",
      'No decisions have been taken, | spokesperson',
      "The minister's priority is raising standards. | spokesperson",
      "They've been treated with contempt, | Catherine McKinnell",
      "My wife and I found out from Facebook. | Dave O'Brien",
    ],
  },
  {
    name: 'an American agency with curly marks, pronouns, titles and phrases',
    language: 'en',
    text: [
      'NEW YORK (AP) — A federal judge on Tuesday blocked the plan. In a 45-page ruling, Judge Maria Alvarez wrote that the agency had “failed to consider the consequences” of its decision.',
      '“The agency offered no explanation, let alone a reasoned one,” she wrote.',
      'A department spokesman, Kevin Moore, said the government would appeal. “We’re confident we’ll prevail,” Moore said.',
      '“This is a great day for readers,” said Emily Chen, president of the American Library Association, which brought the lawsuit. “Libraries are where democracy lives.”',
      'Critics of the cuts, including Sen. Bob Hale, R-Ohio, applauded. “It was a dumb idea,” Hale said in an interview.',
      'Asked about that remark, Chen laughed. “Has he ever been in one?”',
      '“If they come back,” Chen said, “we will be ready.”',
      'Its headline read “White House Targets Libraries.” The documentary “The Last Bookshop,” which opens Friday, tells a similar story.',
    ],
    wanted: [
      'failed to consider the consequences | Maria Alvarez',
      'The agency offered no explanation, let alone a reasoned one, | Maria Alvarez',
      'We’re confident we’ll prevail, | Kevin Moore',
      'This is a great day for readers, | Emily Chen',
      'Libraries are where democracy lives. | Emily Chen',
      'It was a dumb idea, | Bob Hale',
      'Has he ever been in one? | Emily Chen',
      'If they come back, | Emily Chen',
      'we will be ready. | Emily Chen',
    ],
  },
  {
    name: 'an American daily with straight marks and several voices',
    language: 'en',
    text: [
      'Trump campaign chairman Paul Manafort dismissed the claim as "pure obfuscation." "It was a clearly rigged system," he said on ABC\'s "This Week."',
      '"She\'s right. He\'s a danger," Sam Nunberg told The Washington Post. Of the tweets he said: "They\'re crazy."',
      '"Look," Clinton told supporters in Ohio, "we\'ve got work to do."',
      '"I\'ve known her for 30 years," said Jane Doe, a retired teacher from Dayton who plans to vote for Clinton. "She\'s tough."',
      'Her neighbor disagreed. "I wouldn\'t vote for her," said John Roe, 62.',
      '"Lock her up!" the crowd chanted.',
      'The group\'s slogan, "Make America Great Again," was everywhere. Vendors sold "Bernie or Bust" buttons.',
      '"People are worried," one Republican strategist, who spoke on condition of anonymity, said. "They should be."',
      '"What difference does it make?" Clinton asked the committee.',
    ],
    wanted: [
      'pure obfuscation. | Paul Manafort',
      'It was a clearly rigged system, | Paul Manafort',
      "She's right. He's a danger, | Sam Nunberg",
      "They're crazy. | Sam Nunberg",
      'Look, | Clinton',
      "we've got work to do. | Clinton",
      "I've known her for 30 years, | Jane Doe",
      "She's tough. | Jane Doe",
      "I wouldn't vote for her, | John Roe",
      'Lock her up! | crowd',
      'People are worried, | Republican strategist',
      'They should be. | Republican strategist',
      'What difference does it make? | Clinton',
    ],
  },
  {
    name: 'a German agency with roles, places that speak and titles',
    language: 'de',
    text: [
      'Der frühere Bürgermeister, Klaus Berg (SPD), warnte die Stadt vor einem „populistischen Wahlkampf“.',
      'Umweltministerin Eva Roth wies die Vorwürfe als „haltlos“ zurück. „Niemand wird entlassen“, sagte sie am Dienstag. Auch die Opposition müsse „endlich Verantwortung übernehmen“, betonte die Ministerin.',
      '„Wir haben vier Punkte“, zeigte sich Trainer Jan Kruse nach dem Spiel zufrieden.',
      'Aus Paris hieß es, das Vorgehen sei „eine schwerwiegende Verletzung“ des Abkommens.',
      'Der Film „Das weite Land“ und die Zeitung „Neues Land“ haben denselben Verlag. Das Motto lautet „Weiter so“.',
    ],
    wanted: [
      'populistischen Wahlkampf | Klaus Berg',
      'haltlos | Eva Roth',
      'Niemand wird entlassen | Eva Roth',
      'endlich Verantwortung übernehmen | Eva Roth',
      'Wir haben vier Punkte | Jan Kruse',
      'eine schwerwiegende Verletzung | Paris',
    ],
  },
];

test.each(cases)('$name: every quotation and nothing else', ({ language, text, wanted }) => {
  expect(direct(text.join('\n\n'), language)).toEqual(wanted);
});
