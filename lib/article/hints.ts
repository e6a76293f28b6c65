import { attribute } from './dom.ts';

/** What an element's own names say about its text, as bits of {@link Hints}. */
export type Hint = number;

export const Hints = {
  advertising: 1,
  comments: 2,
  share: 4,
  related: 8,
  newsletter: 16,
  author: 32,
  navigation: 64,
  date: 128,
  caption: 256,
  lead: 512,
  body: 1024,
  concealed: 2048,
  paywall: 4096,
  consent: 8192,
  tags: 16384,
  credit: 32768,
  teaser: 65536,
  sidebar: 131072,
  kicker: 262144,
  headline: 524288,
  meta: 1048576,
  footer: 2097152,
  infobox: 4194304,
  embed: 8388608,
  readingTime: 16777216,
  disclaimer: 33554432,
  overlay: 67108864,
  picture: 134217728,
} as const;

/** Words that developers of any site put into class, id, itemprop and test ids. One word may say two things. */
const VOCABULARY: Record<keyof typeof Hints, string> = {
  advertising:
    'ad ads adv advert adverts advertisement advertising advertorial adslot adunit adbox adcontainer adwrapper anzeige werbung publicidad pub publicite sponsor sponsored sponsoring dfp outbrain taboola billboard leaderboard skyscraper promo promotion promoted promobox affiliate deals',
  comments:
    'comment comments commenting commentlist disqus discussion forum postings kommentar kommentare leserkommentare commentaires comentarios commenti respond replies reactions coral',
  share:
    'share sharing sharer shares sharebar social socials socialmedia sociallinks addthis sharethis follow facebook twitter whatsapp teilen compartir partager bookmark print tools toolbar',
  related:
    'related relatedarticles relatedcontent recommended recommendation recommendations recommend similar more moreon readmore further weiterlesen weitere verwandte seealso trending popular mostread mostpopular meistgelesen upnext bestof recirculation recirc ligatus relacionadas relacionados noticias-relacionadas onward crosslink crosslinks linklist readalso',
  newsletter:
    'newsletter newsletters subscribe subscription signup abo abonnement suscripcion subscriptions mailinglist optin',
  author:
    'author authors autor autoren autore auteur auteurs byline bylines contributor contributors bio authorbox writer journalist redakteur vcard authored',
  navigation:
    'nav navi navbar navigation menu breadcrumb breadcrumbs pagination pager paging sitemap toc tableofcontents skip skiplink topbar megamenu jump jumplist',
  date: 'date dates datum fecha time timestamp datetime dateline published publish pubdate posted updated lastmod datepublished datemodified',
  caption:
    'caption captions figcaption bildunterschrift bildtext legende leyenda didascalia imagecaption wp-caption-text imgcaption piefoto',
  lead: 'lead lede leadin leadtext standfirst intro introduction dek deck subtitle subheadline subheading subhead subline subtitel vorspann excerpt chapo chapeau sommario entradilla bajada copete ingress teasertext abstract summary description sottotitolo occhiello deckline subheader manchet anreisser',
  body: 'articlebody body content entry text richtext prose story paragraph article post copy maincontent bodytext articletext fulltext cuerpo corpo',
  concealed:
    'hidden invisible visuallyhidden sr sronly screenreader offscreen assistive hide vh dnone printonly',
  paywall: 'paywall paywalled piano premium plus offer barrier regwall meter metered',
  consent: 'consent cookie cookies cmp gdpr privacy onetrust usercentrics datenschutz didomi',
  tags: 'tag tags keywords topics topic themen schlagworte taglist etiquetas categories category cat hashtags rubrik',
  credit:
    'credit credits copyright copy-right source sourceline quelle imagecredit photocredit bildnachweis fotocredit rights bildquelle fotograf photographer imagesource',
  teaser:
    'teaser teasers card cards tile tiles carousel slider swiper slick promo-item listing river feed storylist headlines ticker thumbnails',
  sidebar:
    'sidebar rail aside marginal marginalie widget widgets secondary complementary column-right rightcol col-right',
  kicker:
    'kicker overline dachzeile topline spitzmarke eyebrow section-label prehead pretitle antetitulo roofline',
  headline: 'headline title titel titulo titre titolo',
  meta: 'meta metadata infos postmeta entrymeta articlemeta details meta-info toolbar articleinfo',
  footer: 'footer foot copyright impressum legal imprint',
  infobox:
    'infobox factbox factboxes callout expandable accordion infokasten glossary glossar zumthema fakten faktencheck',
  embed:
    'embed embeds embedded tweet instagram youtube video player gallery galerie slideshow lightbox poll quiz podcast audio audioplayer playlist livestream voting survey',
  readingTime: 'readingtime readtime lesezeit lesedauer minread duration',
  disclaimer: 'disclaimer correction corrections notice hinweis note notes editorsnote transparenz',
  overlay:
    'popup modal toast tooltip overlay flyout dropdown prompt snackbar login signin register registration logout webpush push banner password forgot captcha',
  picture:
    'image images img photo photos picture pictures foto fotos bild bilder pic figure thumbnail lightbox bildergalerie fotostrecke',
};

const BY_WORD = new Map<string, Hint>();
for (const [name, list] of Object.entries(VOCABULARY)) {
  for (const word of list.split(' ')) {
    BY_WORD.set(word, (BY_WORD.get(word) ?? 0) | Hints[name as keyof typeof Hints]);
  }
}

/** Beginnings of words that say the same however they go on: `relatedposts`, `commentwrapper`. */
const STEMS: Partial<Record<keyof typeof Hints, string>> = {
  related: 'related recommend similar mostread readmore readnext seealso',
  comments: 'comment kommentar disqus',
  newsletter: 'newsletter subscri',
  advertising: 'advert adblock adsby googlead outbrain taboola sponsor',
  share: 'share sharing social',
  navigation: 'breadcrumb pagination',
  teaser: 'teaser',
  author: 'author byline',
  sidebar: 'sidebar',
  caption: 'figcaption imagecaption imgcaption bildunterschrift',
};
/** Words that begin like a stem and say something else. */
const UNLIKE_STEM = /^(?:socialis[mt]|authori)/;
/** A name is made of many words, and seldom of one of these: the first two letters rule out most. */
const STEMS_BY_START = new Map<string, { stem: string; hint: Hint }[]>();
for (const [name, list] of Object.entries(STEMS)) {
  for (const stem of list.split(' ')) {
    const start = stem.slice(0, 2);
    const stems = STEMS_BY_START.get(start) ?? [];
    stems.push({ stem, hint: Hints[name as keyof typeof Hints] });
    STEMS_BY_START.set(start, stems);
  }
}

const seen = new Map<string, Hint>();
const values = new Map<string, Hint>();
const TEXT = /^(?:p|h[1-6]|li|span|em|strong|b|i|td|th)$/;

/**
 * The hints in an element's class, id, itemprop, test id and role in a link. Ids of headings and paragraphs are left
 * out: they are made of the text itself, or number it.
 */
export function hintsOf(element: Element, tag: string): Hint {
  const own = attribute(element, 'class');
  const given = TEXT.test(tag) ? null : attribute(element, 'id');
  const id = given && given.length < 50 ? given : null;
  const property = attribute(element, 'itemprop');
  const test = attribute(element, 'data-testid');
  if (!own && !id && !property && !test) return 0;
  let hints = own ? hintsInValue(own) : 0;
  if (id) hints |= hintsInName(id);
  if (property) hints |= hintsInValue(property);
  if (test) hints |= hintsInValue(test);
  return hints;
}

/** {@link hintsIn} of a whole attribute, which many elements of a page share. */
function hintsInValue(value: string): Hint {
  const known = values.get(value);
  if (known !== undefined) return known;
  const hints = hintsIn(value);
  if (values.size > 5000) values.clear();
  values.set(value, hints);
  return hints;
}

/** The hints in names as developers write them: `articleBody`, `c-share__list`, `ad_slot`. */
export function hintsIn(names: string): Hint {
  let hints = 0;
  for (const name of names.slice(0, 1000).split(/\s+/)) hints |= hintsInName(name);
  return hints;
}

function hintsInName(name: string): Hint {
  if (name.length < 2) return 0;
  const known = seen.get(name);
  if (known !== undefined) return known;
  const hints = readName(name);
  if (seen.size > 5000) seen.clear();
  seen.set(name, hints);
  return hints;
}

function stemHints(part: string): Hint {
  let hints = 0;
  for (const { stem, hint } of STEMS_BY_START.get(part.slice(0, 2)) ?? [])
    if (part.startsWith(stem) && !UNLIKE_STEM.test(part)) hints |= hint;
  return hints;
}

function readName(name: string): Hint {
  // `js-`, `is-`, `has-` and `no-` speak of states, `md:` of screens.
  if (/^(?:js|is|has|no|with|without)[-_]|:/.test(name)) return 0;
  let hints = 0;
  const parts = name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-zà-ÿ]+/);
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string;
    if (part.length < 2) continue;
    hints |= BY_WORD.get(part) ?? 0;
    const next = parts[i + 1];
    if (next) hints |= BY_WORD.get(part + next) ?? 0;
    if (part.length > 5) hints |= stemHints(part);
  }
  return hints;
}
