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
export const VOCABULARY: Record<keyof typeof Hints, string> = {
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

/** Beginnings of words that say the same however they go on: `relatedposts`, `commentwrapper`. */
export const STEMS: Partial<Record<keyof typeof Hints, string>> = {
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
