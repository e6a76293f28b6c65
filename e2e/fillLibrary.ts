import { views } from '../lib/library/route.ts';
import type { Harness } from './harness.ts';

/** Every view of a filled library, as it stands in the address; of the articles the third. */
export const everyView = views.map((view) =>
  view === 'article' ? 'article/aaaaaaaa-0000-4000-8000-000000000003' : view,
);

/**
 * Fills the empty library with made-up articles and annotations, the same at each call, as a database of version 1,
 * so that the first page that opens it also migrates it.
 */
export async function fillLibrary(
  harness: Harness,
  { articles, marks }: { articles: number; marks: number },
): Promise<void> {
  const page = await harness.openExtensionPage('icon/16.png');
  await page.evaluate(fill, articles, marks);
  await page.close();
}

/** Runs in a page of the extension. */
async function fill(articles: number, marks: number): Promise<void> {
  const WORDS =
    'der Minister sagte am Montag die Regierung habe mehr als eine Million Granaten geliefert und rechne mit weiteren Verhandlungen über Raketen Technologie Haushalt Klima Energie Preise Wahl Grenze Abkommen Bericht Studie Zahlen Prozent Zürich Straße'.split(
      ' ',
    );
  const SPEAKERS = ['Antony Blinken', 'Kreml', 'Seoul', 'NIS', 'Annalena Baerbock', 'IAEA'];
  const PUBLISHERS = ['Beispielportal', 'Tagesblatt', 'Morgenpost', 'The Example'];
  const COLORS = ['yellow', 'green', 'blue', 'red', 'purple', undefined];
  const START = Date.UTC(2025, 0, 1);
  let state = 1;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const pick = <T>(list: readonly T[]) => list[random(list.length)] as T;
  const sentence = (length: number) => {
    const words = Array.from({ length }, () => pick(WORDS)).join(' ');
    return `${words[0]?.toUpperCase()}${words.slice(1)}.`;
  };
  const id = (kind: string, n: number) =>
    `${kind.repeat(8)}-0000-4000-8000-${String(n).padStart(12, '0')}`;

  const request = indexedDB.open('pressmark', 10);
  const stores: [string, string, [string, string | string[], IDBIndexParameters?][]][] = [
    [
      'articles',
      'id',
      [
        ['url', 'url', { unique: true }],
        ['updatedAt', 'updatedAt'],
        ['deletedAt', 'deletedAt'],
      ],
    ],
    [
      'revisions',
      'id',
      [
        ['[articleId+textHash]', ['articleId', 'textHash']],
        ['[articleId+readAt]', ['articleId', 'readAt']],
      ],
    ],
    [
      'annotations',
      'id',
      [
        ['articleId', 'articleId'],
        ['updatedAt', 'updatedAt'],
        ['deletedAt', 'deletedAt'],
        ['tagIds', 'tagIds', { multiEntry: true }],
      ],
    ],
    [
      'tags',
      'id',
      [
        ['name', 'name'],
        ['parentId', 'parentId'],
      ],
    ],
    ['meta', 'key', []],
  ];
  request.onupgradeneeded = () => {
    for (const [name, keyPath, indexes] of stores) {
      const store = request.result.createObjectStore(name, { keyPath });
      for (const [index, path, options] of indexes) store.createIndex(index, path, options);
    }
  };
  const done = (event: IDBRequest | IDBTransaction) =>
    new Promise<void>((resolve, reject) => {
      event.onerror = () => reject(event.error);
      if (event instanceof IDBTransaction) event.oncomplete = () => resolve();
      else event.onsuccess = () => resolve();
    });
  await done(request);
  const db = request.result;
  const names = stores.map(([name]) => name);

  const tagNames = ['arms', 'technology', 'China', 'context', 'climate', 'economy'];
  let transaction = db.transaction(names, 'readwrite');
  transaction.objectStore('meta').add({ key: 'schemaVersion', value: 1 });
  tagNames.forEach((name, n) => {
    transaction.objectStore('tags').add({
      id: id('d', n),
      name,
      color: COLORS[n],
      ...(n === 1 && { parentId: id('d', 0) }),
      createdAt: START,
      updatedAt: START,
    });
  });
  await done(transaction);

  for (let a = 0; a < articles; a++) {
    if (a % 100 === 0) transaction = db.transaction(names, 'readwrite');
    const url = `https://news.example/${a}`;
    const headline = sentence(7).slice(0, -1);
    const language = a % 4 === 3 ? 'en' : 'de';
    const agency = a % 3 === 0 ? 'AFP' : undefined;
    const time = START + a * 3_600_000;
    const paragraphs = [
      headline,
      ...Array.from({ length: 12 }, () => `${sentence(18)} ${sentence(16)}`),
    ];
    const text = paragraphs.join('\n\n');
    let start = 0;
    const blocks = paragraphs.map((paragraph, n) => {
      const block = { type: n ? 'paragraph' : 'heading', text: paragraph, start };
      start += paragraph.length + 2;
      return block;
    });
    transaction.objectStore('articles').add({
      id: id('a', a),
      url,
      metadata: {
        headline,
        authors: [{ name: 'Jana Muster' }],
        publisher: PUBLISHERS[a % PUBLISHERS.length],
        agency,
        published: new Date(time).toISOString(),
        language,
        photoCredits: [],
        provenance: {
          headline: {
            source: 'json-ld',
            disagreed: [{ source: 'og:title', value: `${headline} – Portal` }],
          },
        },
      },
      createdAt: time,
      updatedAt: time,
    });
    transaction.objectStore('revisions').add({
      id: id('b', a),
      articleId: id('a', a),
      readAt: time,
      textHash: String(a).padStart(64, '0'),
      blocks,
      text,
    });
    for (let m = 0; m < marks; m++) {
      const n = a * marks + m;
      const block = blocks[1 + (m % 12)] as (typeof blocks)[0];
      const from = block.start + block.text.indexOf(' ') + 1;
      const end = from + 40 + random(60);
      const kind = ['highlight', 'claim', 'quotation'][n % 3];
      transaction.objectStore('annotations').add({
        id: id('c', n),
        articleId: id('a', a),
        kind,
        ...(COLORS[n % 6] && { color: COLORS[n % 6] }),
        target: {
          source: url,
          selectors: [
            {
              type: 'TextQuoteSelector',
              exact: text.slice(from, end),
              prefix: text.slice(Math.max(0, from - 32), from),
              suffix: text.slice(end, end + 32),
            },
            { type: 'TextPositionSelector', start: from, end },
          ],
          span: { start: from, end },
          revisionId: id('b', a),
        },
        tagIds: random(2) ? [id('d', random(tagNames.length))] : [],
        comment: n % 4 === 0 ? sentence(6) : '',
        ...(kind === 'claim' && {
          claim: {
            status: pick(['open', 'in-work', 'checked']),
            claimant: pick(SPEAKERS),
            sources: [],
          },
        }),
        ...(kind === 'quotation' && { quotation: { speech: 'direct', speaker: pick(SPEAKERS) } }),
        createdAt: time + m * 60_000,
        updatedAt: time + m * 60_000,
        history: [],
      });
    }
    if (a % 100 === 99 || a === articles - 1) await done(transaction);
  }
  db.close();
}
