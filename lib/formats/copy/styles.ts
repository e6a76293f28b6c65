import type { DateParts, Source } from '../citations/reference.ts';
import { initialled, inverted, type Name, nameOf, natural } from './names.ts';
import type { CitationStyle } from './styleNames.ts';

/** A piece of a citation; titles of newspapers are set in italics. */
export interface Run {
  text: string;
  italic?: true;
}

/** How an article on the web is cited. Each follows its manual's entry for a newspaper's article read online. */
export const citationStyles = {
  /** Publication Manual of the APA, 7th edition, 10.1, example 16. */
  apa: (reference: Source): Run[] => {
    const names = authors(reference).map(initialled);
    const last = names.pop();
    const list = names.length > 0 ? `${names.join(', ')}, & ${last}` : (last ?? '');
    const date = `(${englishDate(reference.published, 'year-first') || 'n.d.'}).`;
    const title = sentence(reference.title);
    return [
      { text: list ? `${sentence(list)} ${date} ${title} ` : `${title} ${date} ` },
      ...italic(reference.publisher, '. '),
      { text: reference.url },
    ];
  },
  /** MLA Handbook, 9th edition. */
  mla: (reference: Source): Run[] => {
    const [first, ...others] = authors(reference);
    const list = first ? [inverted(first), ...others.map(natural)] : [];
    const names = list.length > 2 ? `${list[0]}, et al.` : list.join(', and ');
    return [
      { text: `${names ? `${sentence(names)} ` : ''}“${sentence(reference.title)}” ` },
      ...italic(reference.publisher, ', '),
      { text: published(reference, 'abbreviated', ', ') },
      { text: `${reference.url}. Accessed ${englishDate(reference.accessed, 'abbreviated')}.` },
    ];
  },
  /** The Chicago Manual of Style, 17th edition, 14.191, bibliography. */
  chicago: (reference: Source): Run[] => {
    const [first, ...others] = authors(reference);
    const list = first ? [inverted(first), ...others.map(natural)] : [];
    const last = list.length > 1 ? list.pop() : undefined;
    const names = last ? `${list.join(', ')}, and ${last}` : list.join('');
    return [
      { text: `${names ? `${sentence(names)} ` : ''}“${sentence(reference.title)}” ` },
      ...italic(reference.publisher, ', '),
      { text: published(reference, 'month-first', '. ') },
      { text: `${reference.url}.` },
    ];
  },
  /** Cite Them Right, 12th edition. */
  harvard: (reference: Source): Run[] => {
    const names = authors(reference).map(initialled);
    const last = names.length > 1 ? names.pop() : undefined;
    const list = last ? `${names.join(', ')} and ${last}` : names.join('');
    const year = `(${reference.published?.[0] ?? 'no date'})`;
    const day = englishDate(reference.published, 'without-year');
    return [
      { text: list ? `${list} ${year} ‘${reference.title}’, ` : `‘${reference.title}’ ${year} ` },
      ...italic(reference.publisher, day ? ', ' : '. '),
      { text: day ? `${day}. ` : '' },
      {
        text: `Available at: ${reference.url} (Accessed: ${englishDate(reference.accessed, 'full')}).`,
      },
    ];
  },
  /** DIN ISO 690, as it is used in German. */
  din: (reference: Source): Run[] => {
    const names = authors(reference).map((name) =>
      inverted({ ...name, family: name.given ? name.family.toLocaleUpperCase('de') : name.family }),
    );
    const last = names.length > 1 ? names.pop() : undefined;
    const list = last ? `${names.join(', ')} und ${last}` : names.join('');
    const day = germanDate(reference.published);
    return [
      { text: `${list ? `${list}. ` : ''}${sentence(reference.title)} ` },
      ...(reference.publisher
        ? [{ text: 'In: ' }, { text: reference.publisher, italic: true as const }, { text: ' ' }]
        : []),
      { text: `[online]. ${day ? `${day} ` : ''}` },
      {
        text: `[Zugriff am: ${germanDate(reference.accessed)}]. Verfügbar unter: ${reference.url}`,
      },
    ];
  },
} satisfies Record<CitationStyle, (source: Source) => Run[]>;

function authors({ authors: printed, agency, publisher }: Source): Name[] {
  if (printed.length === 0) return agency ? [{ family: agency }] : [];
  return printed.map((name) => nameOf(name, [agency, publisher]));
}

/** Ends with a full stop, or with the mark it has. */
function sentence(text: string): string {
  return /[.?!…]["”’»]?$/.test(text) ? text : `${text}.`;
}

function italic(text: string | undefined, after: string): Run[] {
  return text ? [{ text, italic: true }, { text: after }] : [];
}

type EnglishForm = 'full' | 'abbreviated' | 'month-first' | 'year-first' | 'without-year';

function published(reference: Source, form: EnglishForm, after: string): string {
  const date = englishDate(reference.published, form);
  return date && `${date}${after}`;
}

function englishDate(parts: DateParts | undefined, form: EnglishForm): string {
  if (!parts) return '';
  const [year, month, day = ''] = parts;
  if (!month) return form === 'without-year' ? '' : String(year);
  const shown = form === 'abbreviated' ? mlaMonth(month) : monthName('en-US', month);
  switch (form) {
    case 'month-first':
      return `${shown}${day && ` ${day}`}, ${year}`;
    case 'year-first':
      return `${year}, ${shown}${day && ` ${day}`}`;
    case 'without-year':
      return `${day && `${day} `}${shown}`;
    default:
      return `${day && `${day} `}${shown} ${year}`;
  }
}

function germanDate(parts: DateParts | undefined): string {
  if (!parts) return '';
  const [year, month, day] = parts;
  if (!month) return String(year);
  return `${day ? `${day}. ` : ''}${monthName('de', month)} ${year}`;
}

/** Months of up to four letters are not abbreviated by the MLA, and September has four. */
function mlaMonth(month: number): string {
  const name = monthName('en-US', month);
  return name.length <= 4 ? name : `${name.slice(0, name === 'September' ? 4 : 3)}.`;
}

function monthName(language: string, month: number): string {
  const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
  return format.format(Date.UTC(2000, month - 1, 15));
}
