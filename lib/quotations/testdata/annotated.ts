/** A passage with the direct quotations that a person finds in it. */
export interface Passage {
  name: string;
  text: string;
  /** Words of each quotation without the marks, and its speaker's name after `|`, `-` for none. */
  wanted: string[];
}

const OUTER_MARKS = /^[„“"‘']|(?: ?[”“"’'])$/g;

/** Reads passages whose quotations stand in braces: `{Ann Lee|“We will carry on,”} she said.` */
export function readPassages(file: string): Passage[] {
  return file
    .split(/^== /m)
    .slice(1)
    .map((section) => {
      const [name = '', ...lines] = section.split('\n');
      const source = lines.join('\n').trim();
      const wanted = [...source.matchAll(/\{([^|}]*)\|([^}]*)\}/g)].map(
        ([, speaker, words = '']) => `${words.replace(OUTER_MARKS, '')} | ${speaker}`,
      );
      return { name, text: source.replace(/\{[^|}]*\|([^}]*)\}/g, '$1'), wanted };
    });
}
