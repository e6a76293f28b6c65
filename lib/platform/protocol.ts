import type { AnnotationKind, Color } from '../annotations/types.ts';
import type { Article, Span } from '../article/types.ts';
import type { Copied } from '../formats/copy/copyPassage.ts';
import type { Mark, MarkAnchor, Reading, SelectedWords, Written } from '../session/types.ts';

/** What the extension's own pages ask of a page session, with what each gives. */
export interface PageProtocol {
  /** The words that are selected. */
  selection: { request: object; response: SelectedWords | null };
  /** Reads again, with the pieces of these ids in the text that would be set aside. */
  readWith: { request: { ids: string[] }; response: Reading };
  describe: { request: { span: Span }; response: SelectedWords | null };
  show: { request: { marks: Mark[] }; response: MarkAnchor[] };
  reveal: { request: { id: string }; response: boolean };
  /** Shows a mark as the one pointed at, or none. */
  point: { request: { id: string | null }; response: null };
  revealSpan: { request: { span: Span }; response: boolean };
  /** Marks the words that are selected; false on a page that carries no marks. */
  mark: { request: { kind: AnnotationKind }; response: boolean };
  /** Copies the words that are selected, with their source; false on a page that carries no marks. */
  copy: { request: object; response: boolean };
  /** Goes to the next mark, or with -1 to the one before, and opens its card; false where there is none. */
  step: { request: { by: 1 | -1 }; response: boolean };
  /** The annotations of this address changed; the session asks the background for them. */
  refresh: { request: { url: string | null }; response: null };
}

/** Words of the page that asks. */
export interface PageWords {
  address: string;
  title: string;
  /** As much of the article as is stored. */
  article: Pick<Article, 'metadata' | 'blocks' | 'text'> | null;
  words: Pick<SelectedWords, 'selectors' | 'span'>;
}

/**
 * What a page session asks of the background. The article that it is about is one that the page may ask about: see
 * `mayAsk`.
 */
export interface BackgroundProtocol {
  marks: { request: { url: string }; response: Mark[] };
  /** Marks words. The background makes the article's key itself. */
  annotate: { request: PageWords & { kind: AnnotationKind }; response: Written };
  /** Gives an annotation of this page other words of it. */
  move: { request: PageWords & { id: string }; response: Written };
  /** Gives an annotation of this address a colour, or with null that of its kind. */
  recolor: { request: { url: string; id: string; color: Color | null }; response: Written };
  /** Takes back the change that was made at a time. */
  takeBack: { request: { url: string; id: string; at: number }; response: Written };
  /** Puts an annotation of this address into the trash. */
  remove: { request: { url: string; id: string }; response: Written };
  /** Takes an annotation of this address out of the trash. */
  restore: { request: { url: string; id: string }; response: Written };
  /** Words with their source, as they are copied. Nothing that is stored goes into it. */
  cite: {
    request: {
      address: string;
      title: string;
      metadata: Article['metadata'] | null;
      selectors: SelectedWords['selectors'];
    };
    response: Copied | null;
  };
}

type Message<P> = { [K in keyof P]: { type: K } & Request<P, K> }[keyof P];
type Request<P, K extends keyof P> = P[K] extends { request: infer R extends object } ? R : never;
type Response<P, K extends keyof P> = P[K] extends { response: infer R } ? R : never;

/** One function for each kind of request. */
export type Handlers<P> = {
  [K in keyof P]: (request: Request<P, K>) => Response<P, K> | Promise<Response<P, K>>;
};

/** How an answer travels, since an error that is thrown loses its class on the way. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: string };

export type { Message, Request, Response };
