import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { mount, seen, textNodes, trees } from './dom.fixture.ts';
import { anchor, anchorAll, describe as describeRange, type Selector } from './index.ts';

const runs = { numRuns: 60 };

function page(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** The range of the nth occurrence of some words in one text node. */
function rangeOf(root: Node, words: string, nth = 1): Range {
  let left = nth;
  for (const node of textNodes(root)) {
    for (let at = node.data.indexOf(words); at >= 0; at = node.data.indexOf(words, at + 1)) {
      if (--left > 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      return range;
    }
  }
  throw new Error(`not on the page: ${words}`);
}

const describeWords = (root: HTMLElement, words: string, nth = 1): Selector[] =>
  describeRange(rangeOf(root, words, nth), root);

/** A range from an arbitrary pair of fractions of the boundary points below a root. */
function rangeAt(root: Element, a: number, b: number): Range {
  const points: [Node, number][] = [];
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      for (let i = 0; i <= (node as Text).length; i++) points.push([node, i]);
      return;
    }
    node.childNodes.forEach((child, i) => {
      points.push([node, i]);
      visit(child);
    });
    points.push([node, node.childNodes.length]);
  };
  visit(root);
  const pick = (share: number) => points[Math.floor(share * (points.length - 1))] as [Node, number];
  const range = document.createRange();
  range.setStart(...pick(Math.min(a, b)));
  range.setEnd(...pick(Math.max(a, b)));
  return range;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Changes of the DOM's shape that leave its text alone. */
function reshape(root: HTMLElement, kind: number, where: number): void {
  const nodes = textNodes(root).filter(
    (node) => node.length > 1 && !node.parentElement?.closest('script,style'),
  );
  const node = nodes[Math.floor(where * (nodes.length - 1))];
  if (!node) return;
  if (kind === 0) node.splitText(1 + Math.floor(where * (node.length - 1)));
  if (kind === 1) {
    const span = document.createElement('span');
    node.replaceWith(span);
    span.append(node);
  }
  if (kind === 2 && node.parentElement?.matches('em, a, b, span')) {
    const parent = node.parentElement;
    parent.replaceWith(...parent.childNodes);
  }
  if (kind === 3) root.normalize();
  if (kind === 4) node.before(document.createComment('ad'));
  if (kind === 5) {
    const outer = document.createElement('section');
    outer.append(...root.childNodes);
    root.append(outer);
  }
  if (kind === 6) {
    const script = document.createElement('script');
    script.type = 'application/ld+json';
    script.textContent = root.textContent;
    root.prepend(script);
  }
}

afterEach(() => document.body.replaceChildren());

describe('describe, then anchor', () => {
  it('gives the same words for any range in any tree', () => {
    fc.assert(
      fc.property(trees, share, share, (list, a, b) => {
        const root = mount(list);
        const range = rangeAt(root, a, b);
        const words = seen(range);
        fc.pre(words.length > 0);
        const found = anchor(root, describeRange(range, root));
        expect(found.state).toBe('anchored');
        const got = seen(found.range as Range);
        // Ends within a grapheme are moved to its edge.
        expect(got.includes(words)).toBe(true);
        expect(got.length - words.length).toBeLessThan(16);
      }),
      runs,
    );
  });

  it('gives the same words through any change of the DOM’s shape', () => {
    const steps = fc.array(fc.tuple(fc.nat(6), share), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(trees, share, share, steps, (list, a, b, changes) => {
        const root = mount(list);
        const range = rangeAt(root, a, b);
        fc.pre(seen(range).length > 4);
        const selectors = describeRange(range, root);
        const before = anchor(root, selectors);
        const words = seen(before.range as Range);
        for (const [kind, where] of changes) reshape(root, kind, where);
        const found = anchor(root, selectors);
        // Where the same words and context stand twice, the position decides or nobody can.
        if (found.state !== 'ambiguous') {
          expect(found.state).toBe('anchored');
          expect(seen(found.range as Range)).toBe(words);
        }
      }),
      runs,
    );
  });

  it('never gives “anchored” when the words were deleted', () => {
    fc.assert(
      fc.property(trees, share, share, (list, a, b) => {
        const root = mount(list);
        const range = rangeAt(root, a, b);
        const words = seen(range);
        fc.pre(words.length > 4);
        const selectors = describeRange(range, root);
        range.deleteContents();
        fc.pre(!seen(rangeAt(root, 0, 1)).includes(words));
        expect(anchor(root, selectors).state).not.toBe('anchored');
      }),
      runs,
    );
  });

  it('changes nothing in the DOM', () => {
    const root = page('<p>Ein Satz <em>mit</em> Auszeichnung.</p>');
    const before = root.innerHTML;
    anchor(root, describeWords(root, 'Satz'));
    expect(root.innerHTML).toBe(before);
  });
});

describe('what counts as text', () => {
  it('is what readers see: scripts and hidden copies neither match nor shift', () => {
    const root = page('<p>Die Steuer sinkt im nächsten Jahr um zwei Prozent.</p>');
    const selectors = describeWords(root, 'sinkt im nächsten Jahr');
    const copy = 'Die Steuer sinkt im nächsten Jahr um zwei Prozent.';
    root.insertAdjacentHTML(
      'afterbegin',
      `<script type="application/ld+json">${copy}</script><div style="display:none">${copy}</div>
       <span style="position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)">${copy}</span>`,
    );
    const found = anchor(root, selectors);
    expect(found.state).toBe('anchored');
    expect(found.range?.startContainer.parentElement).toBe(root.querySelector('p'));
    root.querySelector('p')?.remove();
    root.insertAdjacentHTML('beforeend', '<p>Die Steuer um zwei Prozent.</p>');
    expect(anchor(root, selectors).state).not.toBe('anchored');
  });

  it('leaves hidden words out of a quote', () => {
    const root = page('<p>Er sagte <span style="display:none">(Anzeige)</span>nichts dazu.</p>');
    const range = document.createRange();
    range.selectNodeContents(root.querySelector('p') as Element);
    const quote = describeRange(range, root).find((s) => s.type === 'TextQuoteSelector');
    expect(quote).toMatchObject({ exact: 'Er sagte nichts dazu.' });
  });

  it('still finds a mark in a part of the page that is folded away', () => {
    const root = page(
      '<p>Oben.</p><section><p>Die Antwort des Amtes kam erst im Mai.</p></section>',
    );
    const selectors = describeWords(root, 'kam erst im Mai');
    root.querySelector('section')?.setAttribute('style', 'display:none');
    expect(anchor(root, selectors).state).toBe('anchored');
  });

  it('still finds words that were hidden between others that are seen', () => {
    const html =
      '<p>Der Rat tagte gestern bis in die Nacht hinein.</p><p>Lesen Sie weiter mit einem Konto.</p><p>Am Morgen lag der Beschluss dann vor.</p>';
    const root = page(html);
    const words = ['Lesen Sie', 'weiter mit einem Konto', 'Konto.'];
    const targets = words.map((each) => describeWords(root, each));
    (root.querySelectorAll('p')[1] as HTMLElement).style.display = 'none';
    expect(anchorAll(root, targets).map(({ range }) => range?.toString())).toEqual(words);
  });

  it('includes open shadow trees, as they are rendered', () => {
    const root = page('<p>Vorher.</p><news-text><b slot="x">Rat</b></news-text><p>Nachher.</p>');
    const host = root.querySelector('news-text') as Element;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.innerHTML = '<p>Der <slot name="x"></slot> tagte heute lange.</p>';
    const words = rangeOf(shadow, 'tagte heute');
    for (const base of [root, shadow]) {
      const found = anchor(base as Element, describeRange(words, base as Element));
      expect(found.state).toBe('anchored');
      expect(found.range?.toString()).toBe('tagte heute');
    }
  });

  it('is that of a frame where the root is in one', () => {
    const root = page('<iframe></iframe>');
    const inner = root.querySelector('iframe')?.contentDocument as Document;
    inner.body.innerHTML = '<p>Ein Satz im Rahmen.</p>';
    const found = anchor(inner.body, describeRange(rangeOf(inner.body, 'Satz im'), inner.body));
    expect(found.range?.toString()).toBe('Satz im');
  });
});

describe('the state', () => {
  const story =
    '<p>Am Dienstag beschloss der Stadtrat nach langer Debatte, die Brücke am Hafen für zwei Jahre zu sperren.</p><p>Die Opposition nannte das einen Fehler.</p>';

  it('is “changed” with the difference where a word was corrected', () => {
    const root = page(story);
    const selectors = describeWords(root, 'die Brücke am Hafen für zwei Jahre zu sperren');
    root.innerHTML = story.replace('zwei Jahre', 'drei Jahre');
    const found = anchor(root, selectors);
    expect(found.state).toBe('changed');
    expect(found.found).toBe('die Brücke am Hafen für drei Jahre zu sperren');
  });

  it('is “changed” where words are parted otherwise', () => {
    const root = page('<p>He met the rapist in a small town by the sea.</p>');
    const selectors = describeWords(root, 'met the rapist in');
    root.innerHTML = '<p>He met therapist in a small town by the sea.</p>';
    expect(anchor(root, selectors).state).toBe('changed');
  });

  it('is “orphaned” where the words are gone', () => {
    const root = page(story);
    const selectors = describeWords(root, 'nach langer Debatte');
    root.innerHTML = story.replace(' nach langer Debatte', '');
    expect(anchor(root, selectors)).toEqual({ state: 'orphaned', score: 0 });
  });

  it('is “ambiguous” with the places where nothing tells them apart', () => {
    const root = page('<p>Ja.</p><p>Ja.</p>');
    const found = anchor(root, [{ type: 'TextQuoteSelector', exact: 'Ja.' }]);
    expect(found.state).toBe('ambiguous');
    expect(found.candidates?.map(String)).toEqual(['Ja.', 'Ja.']);
  });

  it('of a twin that was edited is “changed”, not the twin that was not', () => {
    const twins =
      '<p>Zuerst sprach Meier: „Wir brauchen mehr Geld.“ Dann ging er.</p><p>Später sprach Schulz: „Wir brauchen mehr Geld.“ Dann blieb sie.</p>';
    const root = page(twins);
    const selectors = describeWords(root, 'Wir brauchen mehr Geld.', 2);
    root.innerHTML = twins.replace('Schulz: „Wir brauchen mehr', 'Schulz: „Wir brauchen viel mehr');
    const found = anchor(root, selectors);
    expect(found.state).toBe('changed');
    expect(found.found).toBe('Wir brauchen viel mehr Geld.');
  });

  it('of a sentence that was moved with its paragraph and rewritten is “changed”, though its old context closed up', () => {
    const paragraphs = [
      'Der Rat tagte gestern bis in die Nacht und fand am Ende doch noch einen Ausweg aus dem Streit um den Haushalt.',
      'Die Brücke am Hafen wird für zwei Jahre gesperrt, sagte die Stadträtin nach der Sitzung.',
      'Die Anwohner hatten sich das lange gewünscht, der Handel hatte davor gewarnt und sieht seine Kunden schon fortziehen.',
    ];
    const html = (list: string[]) => list.map((words) => `<p>${words}</p>`).join('');
    const root = page(html(paragraphs));
    const selectors = describeWords(root, 'wird für zwei Jahre gesperrt');
    const [first = '', moved = '', last = ''] = paragraphs;
    root.innerHTML = html([first, last, 'Mehr dazu am Abend.', moved.replace('zwei', 'drei')]);
    const found = anchor(root, selectors);
    expect([found.state, found.found]).toEqual(['changed', 'wird für drei Jahre gesperrt']);
    // Cut out of its paragraph it was not moved, even if another tells nearly the same.
    root.innerHTML = html([
      first,
      'Die Brücke am Hafen, sagte die Stadträtin nach der Sitzung.',
      last,
      'Die Schleuse wird für drei Jahre gesperrt, hieß es.',
    ]);
    expect(anchor(root, selectors).state).toBe('orphaned');
  });

  it('of edited words that are seen is “changed”, not that of a hidden copy that was not edited', () => {
    const words =
      'Der Rat tagte gestern bis in die Nacht. Die Brücke am Hafen wird für zwei Jahre gesperrt, sagte die Stadträtin.';
    const copy = `<div style="display:none"><p>${words}</p></div>`;
    const root = page(`<p>${words}</p>${copy}`);
    const selectors = describeWords(root, 'wird für zwei Jahre gesperrt');
    root.innerHTML = `<p>${words.replace('zwei', 'drei')}</p>${copy}`;
    expect(anchor(root, selectors).found).toBe('wird für drei Jahre gesperrt');
  });

  it('is “changed” where most words of a short quote were replaced, not taken from the same words elsewhere', () => {
    const first =
      '<p>Die hessische Landesregierung und die Bundesagentur für Arbeit zogen Bilanz.</p>';
    const second =
      '<p>Auch wenn Arbeitsministerin Hofmann und die Bundesagentur für Arbeit bisher zufrieden sind, soll vieles noch flexibler werden.</p>';
    const root = page(first + second);
    const selectors = describeWords(root, 'die Bundesagentur für', 2);
    root.innerHTML = first + second.replace('Bundesagentur', 'Beschleuniger');
    const found = anchor(root, selectors);
    expect([found.state, found.found]).toEqual(['changed', 'die Beschleuniger für']);
  });

  it('is that of the marked one where an article stands twice on the page and the other is untouched', () => {
    const article = `<article><p>${'Der Rat tagte gestern bis in die Nacht und fand am Ende doch noch einen Ausweg. '.repeat(3)}</p><p>Die Brücke am Hafen wird für zwei Jahre gesperrt, sagte die Stadträtin.</p><p>${'Die Anwohner hatten sich das lange gewünscht, der Handel hatte davor gewarnt. '.repeat(3)}</p></article>`;
    const between = `<p>${'Mehr zum Thema finden Sie in unserem Archiv und bei den Kollegen. '.repeat(40)}</p>`;
    const root = page(article + between + article);
    const selectors = describeWords(root, 'am Hafen wird für zwei Jahre gesperrt');
    root.innerHTML = article.replace('zwei Jahre', 'zwei Jahren') + between + article;
    const found = anchor(root, selectors);
    expect(found.found).toBe('am Hafen wird für zwei Jahren gesperrt');
  });

  it('is never put on the neighbour of a paragraph that was moved, however much they are alike', () => {
    const paragraph = (n: number) =>
      `<p>Absatz ${n} des Berichts nennt die Zahlen der Gemeinde und sagt, was der Rat beschloss.</p>`;
    const numbers = Array.from({ length: 30 }, (_, i) => i + 1);
    const root = page(numbers.map(paragraph).join(''));
    const selectors = describeWords(
      root,
      'Absatz 20 des Berichts nennt die Zahlen der Gemeinde und sagt, was der Rat beschloss.',
    );
    for (const moved of [
      [...numbers.filter((n) => n !== 20), 20],
      [20, ...numbers.filter((n) => n !== 20)],
      numbers.toSpliced(19, 1).toSpliced(4, 0, 20),
    ]) {
      root.innerHTML = moved.map(paragraph).join('');
      const { range, state } = anchor(root, selectors);
      if (range) expect(`${state} ${range.toString()}`).toContain('Absatz 20 ');
    }
  });

  it('is “changed” where the middle of the quote is gone, or much was put in', () => {
    const before =
      '<p>Die Verhandlungen dauern seit Wochen an, hieß es am Mittwoch in Nürnberg.</p>';
    const between = `<p>Das ist unsere App. ${'Jetzt herunterladen und mehr wissen. '.repeat(4)}</p>`;
    const behind = '<p>Klimaforschende hatten mit einer solchen Abweichung nicht gerechnet.</p>';
    const short = page(before + behind);
    const range = document.createRange();
    const end = rangeOf(short, 'in Nürnberg');
    range.setStart(end.endContainer, end.endOffset);
    range.setEnd(rangeOf(short, 'Klimaforschende').endContainer, 'Klimaforschende'.length);
    expect(range.toString()).toBe('.Klimaforschende');
    const ofShort = describeRange(range, short);
    const long = page(before + between + behind);
    const inLong = anchor(long, ofShort);
    expect(inLong.state).toBe('changed');
    expect(inLong.range?.startContainer.parentElement).toBe(long.querySelector('p'));
    const ofLong = describeRange(inLong.range as Range, long);
    const inShort = anchor(page(before + behind), ofLong);
    expect(inShort.state).toBe('changed');
    expect(inShort.range?.toString()).toBe('.Klimaforschende');
  });

  it('comes for many at once in the order that was asked', () => {
    const root = page(story);
    const words = ['Stadtrat', 'Opposition', 'sperren'];
    const targets = words.map((word) => describeWords(root, word));
    expect(anchorAll(root, targets).map((a) => a.range?.toString())).toEqual(words);
    expect(anchorAll(root, [])).toEqual([]);
    expect(anchorAll(root, [[]])).toEqual([{ state: 'orphaned', score: 0 }]);
  });
});

describe('the marks around a twin', () => {
  const item =
    '<p>Der Ticker zum Nachlesen: alles Wichtige vom Tag auf einen Blick, laufend ergänzt von der Redaktion, mit Bildern, Zahlen und Stimmen aus dem ganzen Land, dazu die Hintergründe, die Reaktionen der Parteien und die Einschätzungen unserer Korrespondenten vor Ort.</p><p>Die Regierung hat am Abend beschlossen, die Steuer auf Strom zu senken.</p><p>Mehr dazu lesen Sie in unserer Übersicht mit allen Beschlüssen der Woche, den Folgen für Haushalte und Betriebe, einer Rechnung für drei Beispiele sowie den Antworten auf die häufigsten Fragen unserer Leserinnen und Leser aus den vergangenen Tagen.</p>';
  const ticker = `<h2>Um acht Uhr tagte der Ausschuss.</h2>${item}<h2>Um neun Uhr kam die Ministerin hinzu.</h2>${item}<h2>Um zehn Uhr war alles vorbei.</h2>`;
  const words = 'beschlossen, die Steuer auf Strom zu senken';
  const around = ['kam die Ministerin hinzu', 'war alles vorbei', 'tagte der Ausschuss'];
  const above = `<p>Dieser Beitrag wurde am Abend ergänzt. ${'Vorspann, der neu ist. '.repeat(12)}</p>`;

  /** Where the marked words stand after a change: in the first item, the second, or none. */
  function itemOf(html: string, nth: number): [string, number] {
    const root = page(ticker);
    const targets = [words, ...around].map((each, i) => describeWords(root, each, i ? 1 : nth));
    root.innerHTML = html;
    const [found] = anchorAll(root, targets);
    const second = [...root.querySelectorAll('h2')].at(1) as Element;
    const { range } = found ?? {};
    const isFirst =
      range &&
      second.compareDocumentPosition(range.startContainer) & Node.DOCUMENT_POSITION_PRECEDING;
    return [found?.state ?? '', range ? (isFirst ? 1 : 2) : 0];
  }

  it('say which of two that are alike was marked, however much was put in above', () => {
    for (const nth of [1, 2])
      for (const more of ['', above, above.repeat(3)])
        expect(itemOf(more + ticker, nth)).toEqual(['anchored', nth]);
  });

  it('say so also where the marked one was edited and the other was not', () => {
    const [first = '', second = '', third = ''] = ticker.split('auf Strom');
    for (const more of ['', above]) {
      expect(itemOf(`${more}${first}auf Gas und Strom${second}auf Strom${third}`, 1)).toEqual([
        'changed',
        1,
      ]);
      expect(itemOf(`${more}${first}auf Strom${second}auf Gas und Strom${third}`, 2)).toEqual([
        'changed',
        2,
      ]);
    }
  });

  it('do not keep a mark from words that were moved', () => {
    const sentence = '<p>Das Gericht gab den Klägern am Mittwoch in allen Punkten recht.</p>';
    const root = page(`${ticker}<h3>Ende</h3>${sentence}`);
    const targets = ['gab den Klägern', ...around].map((each) => describeWords(root, each));
    root.innerHTML = sentence + ticker;
    const [found] = anchorAll(root, targets);
    expect(found?.range?.toString()).toBe('gab den Klägern');
  });
});

describe('after a change of the page', () => {
  it('the text is right at once, before observers are told', () => {
    const root = page('<p>Eins zwei drei.</p><p>Vier fünf sechs.</p>');
    const quote: Selector[] = [{ type: 'TextQuoteSelector', exact: 'sieben acht' }];
    expect(anchor(root, quote).state).toBe('orphaned');
    root.insertAdjacentHTML('beforeend', '<p>sieben acht</p>');
    expect(anchor(root, quote).state).toBe('anchored');
    (textNodes(root).at(-1) as Text).data = 'neun zehn';
    expect(anchor(root, quote).state).toBe('orphaned');
  });

  it('a mended text is the same as a new one', () => {
    fc.assert(
      fc.property(
        trees,
        fc.array(fc.tuple(fc.nat(6), share), { maxLength: 6 }),
        share,
        share,
        (list, changes, a, b) => {
          const root = mount(list);
          anchor(root, [{ type: 'TextQuoteSelector', exact: 'nirgends zu finden' }]);
          for (const [kind, where] of changes) reshape(root, kind, where);
          const range = rangeAt(root, a, b);
          fc.pre(seen(range).length > 0);
          const selectors = describeRange(range, root);
          const copy = root.cloneNode(true) as HTMLElement;
          root.replaceWith(copy);
          const found = anchor(copy, selectors);
          expect(found.state).toBe('anchored');
          expect(seen(found.range as Range)).toContain(seen(range));
        },
      ),
      runs,
    );
  });
});
