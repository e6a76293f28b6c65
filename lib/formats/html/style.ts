/** The report's only style sheet. When it changes, so does {@link STYLE_HASH}; a test says to what. */
export const STYLE = `:root{color-scheme:light dark}
body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1,h2,h3{line-height:1.25}
dl{margin:.75rem 0}
dl>div{display:flex;gap:1rem}
dt{font-weight:600;flex:0 0 9rem}
dd{margin:0;overflow-wrap:anywhere}
small{opacity:.75}
blockquote{margin:.5rem 0;padding-inline-start:1rem;border-inline-start:4px solid currentcolor;font-family:Georgia,serif}
ol.annotations{padding-inline-start:1.75rem}
ol.annotations>li{margin-block:1.5rem}
.tags{display:flex;flex-wrap:wrap;gap:.5rem;list-style:none;padding:0}
.tags li{border:1px solid;border-radius:1rem;padding:0 .6rem}
.text{font-family:Georgia,serif}
mark{background:#fff1a8;color:#111}
mark.claim{background:#ffd0c2}
mark.quotation{background:#cfe3ff}
mark a{color:inherit;font:600 .7em system-ui,sans-serif;vertical-align:super;text-decoration:none}
footer{border-top:1px solid;margin-top:3rem;padding-top:.5rem}
@media print{body{margin:0;max-width:none}li,blockquote,dl{break-inside:avoid}article+article{break-before:page}mark{print-color-adjust:exact}}`;

/** SHA-256 of {@link STYLE}, as a content security policy names it. */
export const STYLE_HASH = 'sha256-RwRuOJgEqoYQnnm8fABZugUTv0/6cmD3uJUKlMZyTPo=';
