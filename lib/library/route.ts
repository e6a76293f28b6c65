/** What the middle of the library can show. */
export const views = [
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
] as const;

export type View = (typeof views)[number];

/** A place in the library, as the address of the page has it behind `#`. */
export interface Route {
  view: View;
  /** For the view of one article. */
  articleId?: string;
}

/** The route of a hash; all marks where it says nothing that is known. */
export function parseRoute(hash: string): Route {
  const [name, id] = hash.replace(/^#/, '').split('/');
  const view = views.find((one) => one === name) ?? 'marks';
  if (view !== 'article') return { view };
  return id ? { view, articleId: id } : { view: 'articles' };
}

/** The hash of a route. */
export const routeHash = ({ view, articleId }: Route): string =>
  articleId ? `#${view}/${articleId}` : `#${view}`;
