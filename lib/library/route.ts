/** What the middle of the library shows. */
export type View =
  | 'marks'
  | 'claims'
  | 'articles'
  | 'article'
  | 'speakers'
  | 'codebook'
  | 'trash'
  | 'import'
  | 'settings'
  | 'keys'
  | 'privacy';

/** A place in the library, as the address of the page has it behind `#`. */
export interface Route {
  view: View;
  /** For the view of one article. */
  articleId?: string;
}

const VIEWS: readonly View[] = [
  'marks',
  'claims',
  'articles',
  'article',
  'speakers',
  'codebook',
  'trash',
  'import',
  'settings',
  'keys',
  'privacy',
];

/** The route of a hash; all marks where it says nothing that is known. */
export function parseRoute(hash: string): Route {
  const [name, id] = hash.replace(/^#/, '').split('/');
  const view = VIEWS.find((one) => one === name) ?? 'marks';
  if (view !== 'article') return { view };
  return id ? { view, articleId: id } : { view: 'articles' };
}

/** The hash of a route. */
export const routeHash = ({ view, articleId }: Route): string =>
  articleId ? `#${view}/${articleId}` : `#${view}`;
