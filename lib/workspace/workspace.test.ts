import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Annotation } from '../annotations/types.ts';
import type { Article, Span } from '../article/types.ts';
import type { Mark, MarkAnchor, ReadResult } from '../session/types.ts';
import { Database } from '../store/database.ts';
import { Repository } from '../store/index.ts';
import type { Offer } from './offers.ts';
import type {
  CorrectionPort,
  DismissalPort,
  Draft,
  DraftPort,
  PagePort,
  RestorationPort,
} from './ports.ts';
import { Workspace } from './workspace.ts';

const TEXT =
  'The harbour froze.\n\n“We have never seen anything like it,” said Ann Smith, the mayor.';
const HARBOUR = { start: 4, end: 11 };

const article: Article = {
  metadata: {
    headline: 'The harbour froze.',
    language: 'en',
    authors: [],
    photoCredits: [],
    provenance: {},
  },
  verdict: { kind: 'article', reason: '' },
  blocks: [
    { type: 'heading', text: TEXT.slice(0, 18), start: 0 },
    { type: 'paragraph', text: TEXT.slice(20), start: 20 },
  ],
  text: TEXT,
  setAside: [],
};
const LATER =
  'The harbour froze.\n\nIt was the third night of frost. “We have never seen anything like it,” said Ann Smith, the mayor, on Monday.';
const CAPTION = { id: 'a.1.0', text: 'Ice', reason: 'photo-credit' as const, before: 1 };
const ASIDE = [CAPTION];

/** A page that finds every mark where its words stand in the article. */
class FakePage implements PagePort {
  gone = false;
  shown: Mark[] = [];
  result: ReadResult = {
    ok: true,
    page: {
      address: 'https://news.example/a?x=1',
      url: 'https://news.example/a',
      title: 'A',
      article,
      selection: null,
    },
  };
  async read() {
    return this.result;
  }
  async readWith(ids: string[]): Promise<ReadResult> {
    if (this.gone) throw new Error('gone');
    if (!this.result.ok) return this.result;
    const { page } = this.result;
    const setAside = ASIDE.map((piece) =>
      ids.includes(piece.id) ? { ...piece, restored: true as const } : piece,
    );
    return { ok: true, page: { ...page, article: { ...article, setAside } } };
  }
  text = TEXT;
  /** The article is rewritten, as it is when it is opened again. */
  rewrite(text: string) {
    if (!this.result.ok) return;
    this.text = text;
    const [headline = '', body = ''] = text.split('\n\n');
    const blocks = [
      { type: 'heading' as const, text: headline, start: 0 },
      { type: 'paragraph' as const, text: body, start: headline.length + 2 },
    ];
    const { page } = this.result;
    this.result = { ok: true, page: { ...page, article: { ...article, text, blocks } } };
  }
  async describe(span: Span) {
    if (this.gone) throw new Error('gone');
    const exact = this.text.slice(span.start, span.end);
    return exact
      ? { exact, selectors: [{ type: 'TextQuoteSelector' as const, exact }], span }
      : null;
  }
  async show(marks: Mark[]): Promise<MarkAnchor[]> {
    if (this.gone) throw new Error('gone');
    this.shown = marks;
    return marks.map(({ id, selectors }) => {
      const exact = (selectors[0] as { exact: string }).exact;
      const start = this.text.indexOf(exact);
      return { id, state: 'anchored', span: { start, end: start + exact.length } };
    });
  }
  reveal = vi.fn(async () => true);
  point = vi.fn(async () => null);
  revealSpan = vi.fn(async () => true);
}

let page: FakePage;
let repository: Repository;
let stored: Map<string, Draft>;
let dismissed: string[];
let restored: string[];
let corrected: [string, string | null][];
const announce = vi.fn();

const drafts: DraftPort = {
  load: async (id) => stored.get(id) ?? null,
  list: async () => [...stored.keys()],
  keep: async (id, draft) => {
    if (draft.comment === undefined && !draft.tag) stored.delete(id);
    else stored.set(id, draft);
  },
};
const dismissals: DismissalPort = {
  load: async () => dismissed,
  save: async (_, next) => {
    dismissed = next;
  },
};

const restorations: RestorationPort = {
  load: async () => restored,
  save: async (_, ids) => {
    restored = ids;
  },
};

const corrections: CorrectionPort = {
  load: async () => corrected,
  save: async (_, next) => {
    corrected = next;
  },
};

const open = async () => {
  const workspace = new Workspace({
    page,
    repository: async () => repository,
    drafts,
    dismissals,
    restorations,
    corrections,
    announce,
    usualKind: async () => 'quotation',
  });
  await workspace.start();
  return workspace;
};

beforeEach(() => {
  page = new FakePage();
  repository = new Repository(new Database(`test ${crypto.randomUUID()}`));
  stored = new Map();
  dismissed = [];
  restored = [];
  corrected = [];
  announce.mockClear();
});

test('words that are marked are stored, open their card, and are shown on the page', async () => {
  const workspace = await open();
  await workspace.markSpan(HARBOUR, 'claim');
  expect(workspace.cards.open.value).toMatchObject({ kind: 'claim', target: { span: HARBOUR } });
  expect(workspace.activity.saving.value).toBe('saved');
  expect(announce).toHaveBeenCalledWith('https://news.example/a');
  await vi.waitFor(() => expect(page.shown).toHaveLength(1));
  const again = await open();
  await vi.waitFor(() => expect(again.marks.placed.value[0]?.span).toEqual(HARBOUR));
});

test('where nobody says what a mark is, it is what the person usually makes', async () => {
  const workspace = await open();
  await workspace.markSpan(HARBOUR);
  expect(workspace.cards.open.value?.kind).toBe('quotation');
});

test('every step can be taken back, the last first', async () => {
  const workspace = await open();
  await workspace.markSpan(HARBOUR, 'highlight');
  const [annotation] = workspace.marks.annotations.value;
  if (!annotation) throw new Error('not marked');
  await workspace.marks.change(annotation, { kind: 'claim' });
  await workspace.remove(annotation.id);
  const now = async () => (await repository.annotationsOf('https://news.example/a'))[0]?.kind;
  expect(await now()).toBeUndefined();
  await workspace.activity.undo();
  expect(await now()).toBe('claim');
  await workspace.activity.undo();
  expect(await now()).toBe('highlight');
  await workspace.activity.undo();
  expect(await now()).toBeUndefined();
  expect(workspace.activity.history.next.value).toBeNull();
});

test('what was taken back can be done again, as the same mark', async () => {
  const workspace = await open();
  await workspace.markSpan(HARBOUR, 'highlight');
  const [made] = workspace.marks.annotations.value;
  if (!made) throw new Error('not marked');
  await workspace.marks.change(made, { kind: 'claim' });
  await workspace.activity.undo();
  await workspace.activity.undo();
  await workspace.activity.redo();
  await workspace.activity.redo();
  const [annotation] = await repository.annotationsOf('https://news.example/a');
  expect(annotation).toMatchObject({ id: made.id, kind: 'claim' });
  expect(annotation?.history.length).toBeGreaterThan(1);
  expect(workspace.activity.history.nextAgain.value).toBeNull();
});

test('a mark can be set to other words; that is a step to take back and stays on its history', async () => {
  const workspace = await open();
  await workspace.markSpan(HARBOUR, 'highlight');
  const [made] = workspace.marks.annotations.value;
  if (!made) throw new Error('not marked');
  await workspace.marks.move(made, { start: 0, end: 11 });
  const now = async () => (await repository.annotationsOf('https://news.example/a'))[0];
  expect(await now()).toMatchObject({ target: { span: { start: 0, end: 11 } } });
  expect((await now())?.history[0]?.before.target?.span).toEqual(HARBOUR);
  await workspace.activity.undo();
  expect((await now())?.target.span).toEqual(HARBOUR);
});

test('what is typed is kept at every key press, and written when the card is closed', async () => {
  const workspace = await open();
  await workspace.markSpan(HARBOUR, 'highlight');
  const id = workspace.cards.openId.value as string;
  workspace.cards.type({ comment: 'w' });
  workspace.cards.type({ comment: 'why' });
  expect(stored.get(id)).toEqual({ comment: 'why' });
  await vi.waitFor(() => expect(workspace.cards.open.value).not.toBeNull());
  await workspace.cards.show(null);
  const [annotation] = await repository.annotationsOf('https://news.example/a');
  expect(annotation?.comment).toBe('why');
  expect(stored.size).toBe(0);
});

test('a card with unfinished words is open again when the article is', async () => {
  const workspace = await open();
  await workspace.markSpan(HARBOUR, 'highlight');
  const id = workspace.cards.openId.value as string;
  workspace.cards.type({ comment: 'half a thou' });
  workspace.close();
  const again = await open();
  expect(again.cards.openId.value).toBe(id);
  expect(again.cards.draft.value).toEqual({ comment: 'half a thou' });
});

test('a page that went away is said to have gone, and nothing is stored', async () => {
  const workspace = await open();
  page.gone = true;
  await workspace.markSpan(HARBOUR, 'highlight');
  expect(workspace.activity.problem.value).toBe('page-gone');
  expect(await repository.annotationsOf('https://news.example/a')).toEqual([]);
});

test('a refused write is named, and the step is not on the stack', async () => {
  const workspace = await open();
  await workspace.markSpan(HARBOUR, 'highlight');
  await workspace.remove('nowhere');
  const annotation = workspace.marks.annotations.value[0] as Annotation;
  await workspace.marks.change({ ...annotation, id: 'nowhere' }, { comment: 'x' });
  expect(workspace.activity.problem.value).toBe('gone');
});

test('a page that cannot be read gives its reason', async () => {
  page.result = { ok: false, reason: 'browser-page' };
  const workspace = await open();
  expect(workspace.status.value).toEqual({ phase: 'unreadable', reason: 'browser-page' });
});

test('quotations are offered, accepted with speaker and cue, and known again', async () => {
  const workspace = await open();
  const [offer] = workspace.offers.all.value;
  if (!offer) throw new Error('no quotation');
  expect(workspace.offers.voices.value[0]?.name).toBe('Ann Smith');
  await workspace.marks.accept([offer]);
  const [annotation] = await repository.annotationsOf('https://news.example/a');
  expect(annotation).toMatchObject({
    kind: 'quotation',
    quotation: { speech: 'direct', speaker: 'Ann Smith', cue: 'said' },
  });
  const again = await open();
  await vi.waitFor(() => expect(again.offers.all.value[0]?.state).toBe('accepted'));
});

test('what was dismissed stays so when the article is opened again, and can be undone', async () => {
  const workspace = await open();
  const [offer] = workspace.offers.all.value;
  if (!offer) throw new Error('no quotation');
  await workspace.dismiss(offer);
  const again = await open();
  expect(again.offers.all.value[0]?.state).toBe('dismissed');
  await workspace.activity.undo();
  expect(workspace.offers.all.value[0]?.state).toBe('offered');
});

test('what is taken into the text stays there when the article is opened again, until it is taken out', async () => {
  const workspace = await open();
  await workspace.takeIn(CAPTION, true);
  expect(workspace.page.value?.article?.setAside[0]?.restored).toBe(true);
  expect(workspace.activity.history.next.value).toBe('take-in');
  const again = await open();
  expect(again.page.value?.article?.setAside[0]?.restored).toBe(true);
  await again.takeIn(CAPTION, false);
  expect(restored).toEqual([]);
  await again.activity.undo();
  expect(restored).toEqual([CAPTION.id]);
});

test('where the page is gone, nothing is kept of what was to be taken into the text', async () => {
  const workspace = await open();
  page.gone = true;
  await workspace.takeIn(CAPTION, true);
  expect(workspace.activity.problem.value).toBe('page-gone');
  expect(workspace.activity.history.next.value).toBe(null);
  expect(restored).toEqual([]);
});

test('what was accepted or dismissed stays so when the article was rewritten', async () => {
  const workspace = await open();
  const [offer] = workspace.offers.all.value;
  if (!offer) throw new Error('no quotation');
  await workspace.dismiss(offer);
  page.rewrite(LATER);
  const again = await open();
  expect(again.offers.all.value).toMatchObject([{ state: 'dismissed' }]);
  await again.marks.accept(again.offers.all.value);
  page.rewrite(TEXT);
  const third = await open();
  await vi.waitFor(() => expect(third.offers.all.value).toMatchObject([{ state: 'accepted' }]));
});

test('whose a quotation is, as the person says, is kept, undone, and written when it is accepted', async () => {
  const workspace = await open();
  const first = () => workspace.offers.all.value[0] as Offer;
  await workspace.setSpeaker(first(), 'Tom Fox');
  expect(workspace.offers.voices.value.map(({ name }) => name)).toEqual(['Tom Fox']);
  expect(workspace.offers.names.value).toEqual(['Ann Smith', 'Tom Fox']);
  await workspace.setSpeaker(first(), null);
  expect(workspace.offers.voices.value[0]?.name).toBeUndefined();
  await workspace.activity.undo();
  expect(first()).toMatchObject({ speaker: { name: 'Tom Fox' }, corrected: true });

  page.rewrite(LATER);
  const again = await open();
  expect(again.offers.all.value).toMatchObject([{ speaker: { name: 'Tom Fox' } }]);
  await again.marks.accept(again.offers.all.value);
  const stored = async () => (await repository.annotationsOf('https://news.example/a'))[0];
  expect((await stored())?.quotation).toEqual({
    speech: 'direct',
    speaker: 'Tom Fox',
    cue: 'said',
  });
  await vi.waitFor(() => expect(again.offers.all.value).toMatchObject([{ state: 'accepted' }]));

  await again.setSpeaker(again.offers.all.value[0] as Offer, null);
  expect((await stored())?.quotation).toEqual({ speech: 'direct', cue: 'said' });
  await again.activity.undo();
  expect((await stored())?.quotation?.speaker).toBe('Tom Fox');
});
