import { SaxesParser } from 'saxes';
import { type Intake, Unreadable } from '../intake/intake.ts';

/** An element as it was read. Names are without prefix. */
export interface XmlNode {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlNode[];
  /** The text directly inside. */
  text: string;
}

/** UTF-16 units that are parsed at once: a few milliseconds' work. */
const PIECE = 2 ** 16;

/**
 * Reads XML 1.0 into a tree, with pauses. Document types are refused, so there are no entities but those of XML.
 * @param place the file's name, for the message
 * @throws Unreadable where it is not well formed or too deep
 */
export async function readXml(
  text: string,
  { limits, pace }: Pick<Intake, 'limits' | 'pace'>,
  place: string,
): Promise<XmlNode> {
  const root: XmlNode = { name: '', attributes: new Map(), children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  const fail = (code: 'bad-xml' | 'too-deep') => {
    const detail = code === 'too-deep' ? { detail: String(limits.depth) } : {};
    throw new Unreadable(code, place, { line: parser.line, ...detail });
  };
  parser.on('error', () => fail('bad-xml'));
  parser.on('doctype', () => fail('bad-xml'));
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > limits.depth) fail('too-deep');
    const node: XmlNode = {
      name: localName(name),
      attributes: new Map(Object.entries(attributes).map(([key, value]) => [key, String(value)])),
      children: [],
      text: '',
    };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  const add = (piece: string) => {
    const node = open.at(-1);
    if (node) node.text += piece;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('closetag', () => {
    open.pop();
  });
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    if (pace.due) await pace.rest();
  }
  parser.close();
  return root.children[0] ?? fail('bad-xml');
}

/** Children of that name. */
export function childrenOf(node: XmlNode | undefined, name: string): XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

/** The first child of that name. */
export function childOf(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return node?.children.find((child) => child.name === name);
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
