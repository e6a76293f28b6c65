import type { AnnotationKind } from '../annotations/types.ts';
import type { Article, Span } from '../article/types.ts';
import type { Mark, MarkAnchor, ReadResult, SelectedWords, Written } from '../session/types.ts';

/** What the extension's own pages ask of a page session, with what each gives. */
export interface PageProtocol {
  read: { request: object; response: ReadResult };
  /** Reads again, with the pieces of these ids in the text that would be set aside. */
  readWith: { request: { ids: string[] }; response: ReadResult };
  describe: { request: { span: Span }; response: SelectedWords | null };
  show: { request: { marks: Mark[] }; response: MarkAnchor[] };
  reveal: { request: { id: string }; response: boolean };
  revealSpan: { request: { span: Span }; response: boolean };
  /** The annotations of this address changed; the session asks the background for them. */
  refresh: { request: { url: string }; response: null };
}

/** What a page session asks of the background. */
export interface BackgroundProtocol {
  marks: { request: { url: string }; response: Mark[] };
  /** Marks words of the page that asks. The background makes the article's key itself. */
  annotate: {
    request: {
      kind: AnnotationKind;
      address: string;
      title: string;
      /** As much of the article as is stored. */
      article: Pick<Article, 'metadata' | 'blocks' | 'text'> | null;
      words: Pick<SelectedWords, 'selectors' | 'span'>;
    };
    response: Written;
  };
  /** Puts an annotation of this address into the trash. */
  remove: { request: { url: string; id: string }; response: Written };
  /** Takes an annotation of this address out of the trash. */
  restore: { request: { url: string; id: string }; response: Written };
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
