import { normaliseUrl } from '../article/url.ts';

/**
 * Whether a page may ask about the article of a key: the one that it was read as when the person clicked, or one of
 * its own site. A page can take any address of its own site without loading, so it gains nothing by that; an article
 * of another site, which it may call its canonical address, is believed only where the click showed it.
 *
 * @param from Address of the document that asks, as the browser has it.
 * @param readAs The key that it was read under, if it was.
 */
export function mayAsk(url: string, from: string, readAs: string | undefined): boolean {
  if (url === readAs) return true;
  const own = normaliseUrl(from);
  return URL.canParse(url) && URL.canParse(own) && new URL(url).host === new URL(own).host;
}
