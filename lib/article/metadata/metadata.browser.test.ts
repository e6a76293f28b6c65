import { describe, expect, test } from 'vitest';
import { readArticle } from '../index.ts';

const long = 'Der Rat hat am Montag beschlossen, dass die Brücke im nächsten Jahr erneuert wird. ';
const text = `<p>${long.repeat(2)}</p><p>${long.repeat(3)}</p><p>${long.repeat(2)}</p>`;
const read = (body: string, head = '') =>
  readArticle(
    new DOMParser().parseFromString(
      `<html lang="de"><head><title>Die Brücke wird erneuert</title>${head}</head><body><main>${body}</main></body></html>`,
      'text/html',
    ),
  );
const ld = (value: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...value })}</script>`;
const authors = (body: string, head = '') =>
  read(body, head)?.metadata.authors.map(({ name }) => name);

describe('the headline', () => {
  test.each([
    '<h1><span class="overline">Stadtrat</span><span>: </span><span>Die Brücke wird erneuert</span></h1>',
    '<h1><span class="headline">Die Brücke wird erneuert</span> <span class="entry-subtitle">Zwei Jahre Bauzeit</span></h1>',
    '<h1><span>Stadtrat</span>Die Brücke wird erneuert</h1>',
  ])('goes without what its heading says besides: %s', (heading) => {
    const article = read(heading + text);
    expect(article?.metadata.headline).toBe('Die Brücke wird erneuert');
    expect(article?.blocks[0]?.text).toBe(article?.metadata.headline);
  });

  test('keeps its quotation marks and what is set in italics', () => {
    const article = read(`<h1><i>„</i><em>Die Brücke</em> wird erneuert“</h1>${text}`);
    expect(article?.metadata.headline).toBe('„Die Brücke wird erneuert“');
  });
});

describe('authors', () => {
  const heading = '<h1>Die Brücke wird erneuert</h1>';

  test('are told apart where only their elements part them', () => {
    const line = '<div class="byline"><span>Jane Doe</span> <span>Max Mustermann</span></div>';
    expect(authors(heading + line + text)).toEqual(['Jane Doe', 'Max Mustermann']);
  });

  test('are found in a line with the date', () => {
    const line = '<p>3.5.2024 | 14:07 Uhr | Von <span class="authorname">Jane Doe</span></p>';
    expect(authors(heading + line + text)).toEqual(['Jane Doe']);
  });

  test('are found by what a line calls them', () => {
    expect(authors(`${heading}<p>Datum: 3.5.2024<br>Autor: Jane Doe</p>${text}`)).toEqual([
      'Jane Doe',
    ]);
  });

  test('are not those of a teaser', () => {
    const teaser =
      '<div><h3>Anderes Thema</h3><a href="/x">mehr</a><p><span class="author">Jane Doe</span></p></div>';
    expect(authors(heading + teaser + text)).toEqual([]);
  });

  test('are followed to where JSON-LD refers', () => {
    const graph = ld({ headline: 'Die Brücke wird erneuert', author: { '@id': '#jane' } });
    const person = `<script type="application/ld+json">{"@type":"Person","@id":"#jane","name":"Jane Doe"}</script>`;
    expect(authors(`${heading}<p>Jane Doe</p>${text}`, graph + person)).toEqual(['Jane Doe']);
  });

  test('are none where a name is told to machines alone', () => {
    expect(authors(heading + text, '<meta name="author" content="Jane Doe">')).toEqual([]);
  });

  test('are organisations too, told apart by their type, where the page shows that they sign', () => {
    const named = (author: object) => ld({ headline: 'Die Brücke wird erneuert', author });
    const desk = named({ '@type': 'Organization', name: 'Redaktion Stadtblatt' });
    expect(
      read(`${heading}<p>Von Redaktion Stadtblatt</p>${text}`, desk)?.metadata.authors,
    ).toEqual([{ name: 'Redaktion Stadtblatt', type: 'organisation' }]);
    expect(authors(heading + text, desk)).toEqual([]);
    const agency = named({ '@type': 'Person', name: 'dpa' });
    expect(authors(`${heading}<p>dpa</p>${text}`, agency)).toEqual(['dpa']);
  });

  test('are no agency that is declared as one: it is the agency', () => {
    const agency = ld({ headline: 'x', author: { '@type': 'Organization', name: 'AFP' } });
    const article = read(`${heading}<p>AFP</p>${text}`, agency);
    expect(article?.metadata).toMatchObject({ authors: [], agency: 'AFP' });
  });

  test('are people alone in a byline that names whose work it is as well', () => {
    const line = '<p class="byline">Von Jane Doe, dpa</p>';
    expect(authors(heading + line + text)).toEqual(['Jane Doe']);
  });

  test('are found below the text, and in brackets behind its last sentence', () => {
    expect(authors(`${heading}${text}<div class="author">Autor: Jane Doe</div>`)).toEqual([
      'Jane Doe',
    ]);
    expect(authors(`${heading}${text}<p>${long}(Jane Doe) +++</p>`)).toEqual(['Jane Doe']);
  });

  test('go by one word where a field for names says so and the page shows it', () => {
    const head = ld({ headline: 'x', author: { '@type': 'Person', name: 'Olga' } });
    expect(authors(`${heading}<p class="meta">3. Mai 2024 von Olga</p>${text}`, head)).toEqual([
      'Olga',
    ]);
  });

  test('are whoever signs the text', () => {
    expect(authors(`${heading}${text}<p><strong>Jane Doe</strong></p>`)).toEqual(['Jane Doe']);
  });
});

describe('the day of publication', () => {
  const at = (datePublished: string, line: string) =>
    read(
      `<h1>Die Brücke wird erneuert</h1><p>${line}</p>${text}`,
      ld({ headline: 'Die Brücke wird erneuert', datePublished }),
    )?.metadata.published;

  test('is the one printed where it began before midnight in UTC', () => {
    expect(at('2019-10-18T22:04:00Z', '19. Oktober 2019')).toBe('2019-10-19');
  });

  test('keeps its time where page and moment agree, or differ by more than a zone', () => {
    expect(at('2019-10-18T22:04:00Z', '18. Oktober 2019')).toBe('2019-10-18T22:04:00Z');
    expect(at('2019-10-18T22:04:00Z', '21. Oktober 2019')).toBe('2019-10-18T22:04:00Z');
  });
});
