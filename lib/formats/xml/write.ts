/** What may stand inside an element: nothing, text, or elements that {@link element} made. */
type XmlContent = string | readonly XmlElement[];

/** An element, written. */
export interface XmlElement {
  readonly xml: string;
}

/** Characters that XML 1.0 does not allow, even escaped. Lone surrogates are mended before. */
const ILLEGAL = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** Text for XML and HTML, between tags. A carriage return is kept by escaping it. */
export function escapeText(text: string): string {
  return text
    .toWellFormed()
    .replace(ILLEGAL, '\ufffd')
    .replace(/[&<>\r]/g, (char) => entities[char] ?? char);
}

/** Text for XML and HTML, between double quotes. White space is kept by escaping it. */
export function escapeAttribute(text: string): string {
  return text
    .toWellFormed()
    .replace(ILLEGAL, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (char) => entities[char] ?? char);
}

/** An element of XML; attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: XmlContent = [],
): XmlElement {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('');
  const inside =
    typeof content === 'string' ? escapeText(content) : content.map(({ xml }) => xml).join('');
  return { xml: inside ? `<${name}${written}>${inside}</${name}>` : `<${name}${written}/>` };
}
