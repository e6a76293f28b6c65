/**
 * Parameters that say where a reader came from, not what is read. From the lists of ClearURLs, Neat URL and Firefox's
 * query stripping, cut down to what news sites and those that link to them use.
 */
const TRACKING = new RegExp(
  `^(?:${[
    'utm_\\w+',
    'stm_\\w+',
    'mtm_\\w+',
    'pk_\\w+',
    'piwik_\\w+',
    'hsa_\\w+',
    'mc_(?:cid|eid)',
    '_hs\\w+',
    'ga_\\w+',
    'at_\\w+',
    'ns_\\w+',
    'xtor',
    'xts?',
    'wt_\\w+',
    'wt\\w*mc',
    'wtrid',
    'oly_\\w+',
    'vero_\\w+',
    'sc_\\w+',
    'itm_\\w+',
    'int_\\w+',
    'cx_\\w+',
    'icid',
    'ncid',
    'cid',
    'cmpid',
    'cmp',
    'ocid',
    'ito',
    'ico',
    'igshid',
    'igsh',
    'fbclid',
    'gclid',
    'gclsrc',
    'dclid',
    'gbraid',
    'wbraid',
    'msclkid',
    'twclid',
    'yclid',
    'ttclid',
    'li_fat_id',
    'mkt_tok',
    'srsltid',
    'ref',
    'ref_\\w+',
    'referrer',
    'referer',
    'refresh_ce',
    'source',
    'src',
    'smid',
    'smtyp',
    'partner',
    'campaign',
    'campaign_id',
    'emc',
    'guccounter',
    'guce_\\w+',
    'soc_src',
    'soc_trk',
    'tsrc',
    'feature',
    'spm',
    'scm',
    'sfnsn',
    'share',
    'shareid',
    'sharetype',
    'via',
    'trk',
    'trkid',
    'cvid',
    'taid',
    'traffic_source',
    'link_source',
    'tblci',
    'tbl\\w*id',
    'obOrigUrl',
    'ob_\\w+',
    'dicbo',
    's_cid',
    's_kwcid',
    'ef_id',
    'epik',
    'rb_clickid',
    'sara_\\w+',
    '__twitter_impression',
    '__\\w+source',
    'amp_\\w+',
    'usqp',
    'outputtype',
    'kontext',
    'aktion',
    'promo',
    'origin',
    'rss',
    'seite_ref',
    'google_editors_picks',
    'clickid',
    'mbid',
    'linkid',
    'linkcode',
  ].join('|')})$`,
  'i',
);
/** Parameters that only choose how the same article is shown. */
const VARIANT =
  /^(?:amp|print|printview|printable|output|outputtype|view|mobile|m|nomobile|desktop|format|layout|display|variant|theme|fontsize)$/i;
const VARIANT_VALUE =
  /^(?:|1|true|yes|amp|amphtml|print|printable|mobile|desktop|html|standalone|dark|light)$/i;

/**
 * The key of an article: its canonical address where the page gives one of a usable kind, without tracking
 * parameters, with AMP, print and mobile variants folded into the article's own address, parameters in order, and no
 * fragment but one that routes (`#!/…`, `#/…`).
 * @param canonical What the page calls its canonical address; may be relative.
 * @returns `url` as it came where it is no address of the web.
 */
export function normaliseUrl(url: string, canonical?: string | null): string {
  const own = parse(url);
  const said = canonical ? parse(canonical, own?.href) : null;
  const target = said && (!own || isUsable(said, own)) ? said : own;
  if (!target) return url;

  // Folding one thing may bring another to light: `/amp/print/`, `m.amp.example.org`.
  let key = fold(target);
  for (let i = 0; i < MAX_FOLDS; i++) {
    const again = fold(new URL(key));
    if (again === key) break;
    key = again;
  }
  return key;
}

const MAX_FOLDS = 20;

function fold(target: URL): string {
  unfoldAmpCache(target);
  target.protocol = target.protocol === 'http:' ? 'https:' : target.protocol;
  target.username = '';
  target.password = '';
  target.hostname = target.hostname
    .replace(/^(?:www|amp|mobile|m)\.(?=[^.]+\.[^.]+)/, '')
    .replace(/\.$/, '');
  if (target.port === '80' || target.port === '443') target.port = '';
  target.pathname = target.pathname
    .replace(/\/{2,}/g, '/')
    .replace(/\/(?:amp|print|drucken|druckversion|imprimir|stampa)(?=\/|$)/i, '')
    .replace(/[.-]amp(?=\.html?$|$)/i, '')
    .replace(/^\/amp(?=\/)/i, '')
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, '/')
    .replace(/(.)\/$/, '$1');
  const kept = [...target.searchParams].filter(
    ([name, value]) => !TRACKING.test(name) && !(VARIANT.test(name) && VARIANT_VALUE.test(value)),
  );
  kept.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  target.search = new URLSearchParams(kept).toString();
  if (!/^#!?\//.test(target.hash)) target.hash = '';
  return target.href;
}

function parse(url: string, base?: string): URL | null {
  try {
    const parsed = new URL(url.trim(), base);
    return /^https?:$/.test(parsed.protocol) ? parsed : null;
  } catch {
    return null;
  }
}

/** A canonical address that leads to a front page from an article is a mistake of the template. */
function isUsable(canonical: URL, own: URL): boolean {
  return !(canonical.pathname.length <= 1 && !canonical.search && own.pathname.length > 1);
}

/** `https://www.google.com/amp/s/example.org/a` and `https://example-org.cdn.ampproject.org/c/s/example.org/a`. */
function unfoldAmpCache(url: URL): void {
  const cached = /(?:^|\.)google\.[a-z.]{2,6}$/.test(url.hostname)
    ? /^\/amp\/(?:s\/)?(.+)$/.exec(url.pathname)
    : /\.cdn\.ampproject\.org$/.test(url.hostname)
      ? /^\/[acvw]\/(?:s\/)?(.+)$/.exec(url.pathname)
      : null;
  if (!cached?.[1]) return;
  const inner = parse(`https://${cached[1]}${url.search}`);
  if (inner) url.href = inner.href;
}
