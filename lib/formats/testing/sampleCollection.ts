import { createHash } from 'node:crypto';
import seed from '../../../e2e/fixtures/seed/expected.json' with { type: 'json' };
import type {
  Annotation,
  ArticleRecord,
  Collection,
  Revision,
  Tag,
} from '../../annotations/types.ts';
import type { Metadata } from '../../article/types.ts';

const FIRST_VISIT = Date.UTC(2023, 10, 9, 14, 30, 0);
const MINUTE = 60_000;

/** A UUID that says which record it is: kind and number. */
export function sampleId(kind: 'article' | 'revision' | 'annotation' | 'tag', number: number) {
  const first = { article: 'a', revision: 'b', annotation: 'c', tag: 'd' }[kind];
  return `${first.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

/**
 * A small database with everything that a format may meet: the seed article with all kinds of marks, one in Arabic
 * with emoji, one without marks, nested tags, history, the trash, and text that formats take for markup or formulas.
 */
export function sampleCollection(): Collection {
  const seedArticle = article(1, seed.metadata.canonicalUrl, {
    headline: seed.metadata.headline,
    authors: [],
    publisher: seed.metadata.publisher,
    agency: seed.metadata.agency,
    initials: seed.metadata.initials,
    photoCredits: [seed.metadata.photoCredit],
    published: seed.metadata.published,
    modified: seed.metadata.modified,
    language: seed.metadata.language,
    canonicalUrl: seed.metadata.canonicalUrl,
    provenance: { agency: { source: 'json-ld', disagreed: [] } },
  });
  const arabic = article(2, 'https://akhbar.example/politics/2024/01/07/elections?id=7', {
    headline: 'الانتخابات: ما الذي نعرفه حتى الآن؟ 🗳️',
    authors: [{ name: 'ليلى حداد' }, { name: '=HYPERLINK("https://evil.example")' }],
    publisher: 'أخبار & <تحليل>',
    photoCredits: [],
    published: '2024-01-07T08:00:00+03:00',
    language: 'ar',
    direction: 'rtl',
    provenance: {},
  });
  const unmarked = article(3, 'https://www.example.org/no-marks', {
    headline: 'Nothing marked here',
    authors: [{ name: 'Jane Doe' }],
    photoCredits: [],
    provenance: {},
  });
  const seedText = revision(1, seedArticle, [seed.metadata.headline, ...seed.paragraphs]);
  const arabicText = revision(2, arabic, [
    'الانتخابات: ما الذي نعرفه حتى الآن؟ 🗳️',
    'قال الوزير: "سنعلن النتائج يوم الأحد 😀👩‍👩‍👧"، وأضاف أن نسبة المشاركة بلغت ٦٢٪.',
    'The commission (IEC) confirmed the figure; 1 < 2 & "quotes" <b>stay</b> text.',
  ]);
  const mark = marker([seedText, arabicText]);
  return {
    articles: [seedArticle, arabic, unmarked],
    revisions: [seedText, arabicText],
    tags: sampleTags(),
    annotations: [
      mark(1, seedText, 'Blinken warnt vor "gefährlicher" Militärzusammenarbeit', {
        comment:
          'Überschrift, mit Wertung im Zitat.\n\nZweiter Absatz: *Sterne*, #raute, [Klammern].',
        tagIds: [sampleId('tag', 1)],
        color: 'yellow',
      }),
      mark(2, seedText, seed.quotations[1]?.exact ?? '', {
        kind: 'quotation',
        tagIds: [sampleId('tag', 2), sampleId('tag', 3)],
        quotation: { speech: 'direct', speaker: 'Antony Blinken', cue: 'fügte … hinzu' },
      }),
      mark(3, seedText, seed.quotations[5]?.exact ?? '', {
        kind: 'claim',
        tagIds: [sampleId('tag', 2)],
        comment: '=1+1',
        claim: {
          statement: 'Nordkorea liefert Waffen an Russland.',
          claimant: 'Regierung der USA',
          type: 'other',
          checkable: true,
          checkableReason: 'Satellitenbilder und Hafendaten sind öffentlich.',
          status: 'checked',
          assessment: {
            label: 'Überwiegend richtig',
            value: 4,
            worst: 1,
            best: 5,
            reviewUrl: 'https://faktencheck.example/nordkorea-waffen',
          },
          sources: [{ url: 'https://quelle.example/hafen?a=1&b=2', title: 'Hafen "Rajin"' }],
          notes: 'Zweite Quelle fehlt noch.',
        },
        history: [{ at: FIRST_VISIT + 30 * MINUTE, before: { comment: '', kind: 'highlight' } }],
        updatedAt: FIRST_VISIT + 30 * MINUTE,
      }),
      mark(4, seedText, 'keine Beweise', {
        kind: 'claim',
        claim: { claimant: 'Kreml', status: 'open', sources: [] },
      }),
      mark(5, seedText, 'keine Beweise', { comment: 'Dieselben Worte, zweites Mal markiert.' }),
      mark(6, seedText, `${seed.paragraphs[4]}\n\n${seed.paragraphs[5]?.slice(0, 60)}`, {
        comment: 'Über zwei Absätze.',
        color: 'green',
      }),
      mark(7, arabicText, 'سنعلن النتائج يوم الأحد 😀👩‍👩‍👧', {
        kind: 'quotation',
        tagIds: [sampleId('tag', 4)],
        comment: 'تعليق من اليمين إلى اليسار 🎉',
        quotation: { speech: 'direct', speaker: 'الوزير', cue: 'قال' },
      }),
      mark(8, arabicText, '1 < 2 & "quotes" <b>stay</b> text.', {
        comment: '<script>alert(1)</script>, "quoted"; tab\there\r\nand a second line',
        tagIds: [sampleId('tag', 5), sampleId('tag', 6)],
        color: 'red',
      }),
      mark(9, seedText, 'Pressekonferenz', {
        comment: 'Im Papierkorb.',
        deletedAt: FIRST_VISIT + 90 * MINUTE,
      }),
    ],
  };
}

function sampleTags(): Tag[] {
  const tag = (number: number, name: string, more: Partial<Tag> = {}): Tag => ({
    id: sampleId('tag', number),
    name,
    createdAt: FIRST_VISIT + number,
    updatedAt: FIRST_VISIT + number,
    ...more,
  });
  return [
    tag(1, 'Sprache', { color: 'purple', description: 'Wertende Wörter' }),
    tag(2, 'Außenpolitik', { color: 'blue' }),
    tag(3, 'Nordkorea', { parentId: sampleId('tag', 2) }),
    tag(4, 'انتخابات', { color: 'green' }),
    tag(5, 'a/b; c\\d', { description: '-1+2' }),
    tag(6, '"quotes" & <tags>', { parentId: sampleId('tag', 5) }),
    tag(7, 'Unused'),
    tag(8, 'Deleted', { deletedAt: FIRST_VISIT + 100 * MINUTE }),
  ];
}

function article(number: number, url: string, metadata: Metadata): ArticleRecord {
  const createdAt = FIRST_VISIT + number * MINUTE;
  return { id: sampleId('article', number), url, metadata, createdAt, updatedAt: createdAt };
}

function revision(number: number, owner: ArticleRecord, paragraphs: string[]): Revision {
  const text = paragraphs.join('\n\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph, index) => {
    const block = {
      type: index === 0 ? ('heading' as const) : ('paragraph' as const),
      text: paragraph,
      start,
      ...(index === 0 && { level: 1 }),
    };
    start += paragraph.length + 2;
    return block;
  });
  return {
    id: sampleId('revision', number),
    articleId: owner.id,
    readAt: owner.createdAt,
    textHash: createHash('sha256').update(text).digest('hex'),
    blocks,
    text,
  };
}

function marker(revisions: Revision[]) {
  return (number: number, on: Revision, exact: string, more: Partial<Annotation>): Annotation => {
    const start = on.text.indexOf(exact);
    if (start === -1 || exact === '') throw new Error(`not in the text: ${exact}`);
    const end = start + exact.length;
    const createdAt = FIRST_VISIT + (10 + number) * MINUTE;
    return {
      id: sampleId('annotation', number),
      articleId: on.articleId,
      kind: 'highlight',
      target: {
        source:
          revisions.indexOf(on) === 0
            ? `${seed.metadata.canonicalUrl}?guccounter=1`
            : 'https://akhbar.example/politics/2024/01/07/elections?id=7',
        selectors: [
          {
            type: 'TextQuoteSelector',
            exact,
            ...(start > 0 && { prefix: on.text.slice(Math.max(0, start - 32), start) }),
            ...(end < on.text.length && { suffix: on.text.slice(end, end + 32) }),
          },
          { type: 'TextPositionSelector', start: start + 120, end: end + 120 },
          {
            type: 'RangeSelector',
            startContainer: '/html/body/main/article/p[1]/text()[1]',
            startOffset: 0,
            endContainer: '/html/body/main/article/p[1]/text()[1]',
            endOffset: exact.length,
          },
        ],
        span: { start, end },
        revisionId: on.id,
      },
      tagIds: [],
      comment: '',
      createdAt,
      updatedAt: createdAt,
      history: [],
      ...more,
    };
  };
}
