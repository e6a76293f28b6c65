import type { AnnotationKind, Claim, ClaimStatus, ClaimType } from '../annotations/types.ts';

/** Words that a format adds to what the person marked. */
export interface Words {
  annotations: string;
  articles: string;
  source: string;
  authors: string;
  published: string;
  modified: string;
  accessed: string;
  publisher: string;
  agency: string;
  tags: string;
  comment: string;
  speaker: string;
  claim: string;
  claimant: string;
  type: string;
  status: string;
  checkable: string;
  yes: string;
  no: string;
  rating: string;
  sources: string;
  notes: string;
  kinds: Record<AnnotationKind, string>;
  claimTypes: Record<ClaimType, string>;
  claimStatuses: Record<ClaimStatus, string>;
  created: string;
  link: string;
  text: string;
  textHash: string;
  history: string;
  exported: string;
}

const en: Words = {
  annotations: 'Annotations',
  articles: 'Articles',
  source: 'Source',
  authors: 'Authors',
  published: 'Published',
  modified: 'Modified',
  accessed: 'Accessed',
  publisher: 'Publisher',
  agency: 'Agency',
  tags: 'Tags',
  comment: 'Comment',
  speaker: 'Speaker',
  claim: 'Claim',
  claimant: 'Claimant',
  type: 'Type',
  status: 'Status',
  checkable: 'Checkable',
  yes: 'yes',
  no: 'no',
  rating: 'Rating',
  sources: 'Sources',
  notes: 'Notes',
  kinds: { highlight: 'Highlight', claim: 'Claim', quotation: 'Quotation' },
  claimTypes: {
    quantity: 'Quantity',
    cause: 'Cause and effect',
    law: 'Law',
    prediction: 'Prediction',
    'personal-experience': 'Personal experience',
    other: 'Other',
  },
  claimStatuses: { open: 'Open', 'in-work': 'In work', checked: 'Checked' },
  created: 'Marked',
  link: 'Go to the passage',
  text: 'Text of the article',
  textHash: 'SHA-256 of the text',
  history: 'History',
  exported: 'Annotated with Pressmark',
};

const de: Words = {
  annotations: 'Anmerkungen',
  articles: 'Artikel',
  source: 'Quelle',
  authors: 'Autoren',
  published: 'Veröffentlicht',
  modified: 'Geändert',
  accessed: 'Abgerufen',
  publisher: 'Medium',
  agency: 'Agentur',
  tags: 'Schlagwörter',
  comment: 'Kommentar',
  speaker: 'Sprecher',
  claim: 'Behauptung',
  claimant: 'Urheber',
  type: 'Art',
  status: 'Stand',
  checkable: 'Überprüfbar',
  yes: 'ja',
  no: 'nein',
  rating: 'Bewertung',
  sources: 'Quellen',
  notes: 'Notizen',
  kinds: { highlight: 'Markierung', claim: 'Behauptung', quotation: 'Zitat' },
  claimTypes: {
    quantity: 'Menge',
    cause: 'Ursache und Wirkung',
    law: 'Recht',
    prediction: 'Vorhersage',
    'personal-experience': 'Eigene Erfahrung',
    other: 'Anderes',
  },
  claimStatuses: { open: 'Offen', 'in-work': 'In Arbeit', checked: 'Geprüft' },
  created: 'Markiert',
  link: 'Zur Stelle',
  text: 'Text des Artikels',
  textHash: 'SHA-256 des Textes',
  history: 'Verlauf',
  exported: 'Angemerkt mit Pressmark',
};

/** Words in a language (BCP 47); English where there are none. */
export function wordsIn(language: string | undefined): Words {
  return language?.toLowerCase().split('-')[0] === 'de' ? de : en;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** A moment as people read it, with its time zone. @param time milliseconds since 1970 */
export function readableTime(
  time: number,
  { language = 'en', timeZone = 'UTC' }: { language?: string; timeZone?: string },
): string {
  const key = `${language} ${timeZone}`;
  // Making a formatter takes far longer than using one.
  const known = formatters.get(key);
  const formatter =
    known ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'long', timeZone });
  if (!known) formatters.set(key, formatter);
  return formatter.format(time);
}

/** What a person says of a claim, as lines of plain text; empty for none. */
export function claimLines(claim: Claim | undefined, words: Words): string[] {
  if (!claim) return [];
  const { statement, claimant, type, status, checkable, checkableReason, assessment } = claim;
  const reason = checkableReason ? ` (${checkableReason})` : '';
  return [
    statement && `${words.claim}: ${statement}`,
    claimant && `${words.claimant}: ${claimant}`,
    type && `${words.type}: ${words.claimTypes[type]}`,
    `${words.status}: ${words.claimStatuses[status]}`,
    checkable !== undefined && `${words.checkable}: ${checkable ? words.yes : words.no}${reason}`,
    assessment &&
      `${words.rating}: ${[assessment.label, assessment.reviewUrl].filter(Boolean).join(' ')}`,
    ...claim.sources.map(
      ({ url, title }) => `${words.source}: ${[title, url].filter(Boolean).join(' ')}`,
    ),
    claim.notes && `${words.notes}: ${claim.notes}`,
  ].filter((line) => typeof line === 'string' && line !== '') as string[];
}
