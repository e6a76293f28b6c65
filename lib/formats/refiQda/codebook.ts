import type { Color, Tag } from '../../annotations/types.ts';
import { decodeText } from '../bytes.ts';
import { withoutTrash } from '../codebook.ts';
import { guarded, Intake, Unreadable } from '../intake/intake.ts';
import { readText } from '../intake/readText.ts';
import type { ReadOptions, ReadResult } from '../intake/types.ts';
import { lossesOf } from '../losses.ts';
import { ordered } from '../order.ts';
import { ownFile, requireCounts, steeringOf } from '../readBack.ts';
import type { Codec } from '../types.ts';
import { childOf, childrenOf, readXml, type XmlNode } from '../xml/read.ts';
import { element, type XmlElement } from '../xml/write.ts';

/** Our colours as programs for qualitative analysis show them. */
const rgb: Readonly<Record<Color, string>> = {
  yellow: '#F2C94C',
  green: '#27AE60',
  blue: '#2F80ED',
  red: '#EB5757',
  purple: '#9B51E0',
  gray: '#828282',
};

/** REFI-QDA codebook 1.0 (.qdc): the tags alone. */
export const refiCodebook: Codec = {
  *write(collection) {
    const attributes = { xmlns: 'urn:QDA-XML:codebook:1.0', origin: 'Pressmark' };
    const codes = codesOf(ordered(withoutTrash(collection)).tags);
    yield '<?xml version="1.0" encoding="UTF-8"?>\n';
    yield element('CodeBook', attributes, [element('Codes', {}, codes)]).xml;
  },
  losses: (collection) => lossesOf(collection, ['annotations', 'trash']),
  read: readCodebook,
  readBack: async (file, collection, options) => {
    const intake = new Intake({ limits: ownFile, ...steeringOf(options) });
    const root = await readXml(decodeText(file), intake, '');
    const none = { articles: 0, annotations: 0, comments: 0, claims: 0, taggings: 0 };
    const tags = countCodes(childOf(root, 'Codes'));
    return requireCounts(
      { ...none, tags },
      { ...none, tags: withoutTrash(collection).tags.length },
    );
  },
};

/** `Code` elements for tags, each inside its parent. */
export function codesOf(tags: readonly Tag[]): XmlElement[] {
  const known = new Set(tags.map(({ id }) => id));
  const below = Map.groupBy(tags, ({ parentId }) =>
    parentId !== undefined && known.has(parentId) ? parentId : undefined,
  );
  const codes = (parentId: string | undefined): XmlElement[] =>
    (below.get(parentId) ?? []).map(({ id, name, color, description }) =>
      element('Code', { guid: id, name, isCodable: 'true', color: color && rgb[color] }, [
        ...(description ? [element('Description', {}, description)] : []),
        ...codes(id),
      ]),
    );
  return codes(undefined);
}

/** Takes the `Code` elements below one as tags. @param skip codes that are none of the person's tags */
export function takeCodes(
  codes: XmlNode | undefined,
  intake: Intake,
  options: ReadOptions,
  place: string,
  skip: ReadonlySet<string> = new Set(),
): void {
  const take = (node: XmlNode, parentId: string | undefined, at: string) => {
    const id = guidOf(node.attributes.get('guid'));
    if (skip.has(id)) return;
    const time = options.now ?? 0;
    const record = {
      id,
      name: node.attributes.get('name'),
      color: nearestColor(node.attributes.get('color')),
      description: childOf(node, 'Description')?.text,
      parentId,
      createdAt: time,
      updatedAt: time,
    };
    const kept = intake.add('tags', record, at);
    childrenOf(node, 'Code').forEach((child, index) => {
      take(child, kept ? id : parentId, `${at}/Code/${index}`);
    });
  };
  childrenOf(codes, 'Code').forEach((node, index) => {
    take(node, undefined, `${place}/Code/${index}`);
  });
}

/** A GUID as our identifiers are written: small letters, no braces. */
export function guidOf(value = ''): string {
  return value.replace(/^\{|\}$/g, '').toLowerCase();
}

function readCodebook(file: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  return guarded(async () => {
    const intake = new Intake(options);
    const root = await readXml(await readText(file, intake), intake, '');
    const book = root.name === 'CodeBook' ? root : childOf(root, 'CodeBook');
    if (!book) throw new Unreadable('not-this-format');
    takeCodes(childOf(book, 'Codes'), intake, options, '/CodeBook/Codes');
    return intake.finish();
  });
}

function countCodes(node: XmlNode | undefined): number {
  const codes = childrenOf(node, 'Code');
  return codes.reduce((count, code) => count + countCodes(code), codes.length);
}

/** The colour of ours that is most like it; gray where it has hardly any. */
function nearestColor(value: string | undefined): Color | undefined {
  const hex = /^#([\da-f]{6}|[\da-f]{3})$/i.exec(value ?? '')?.[1];
  if (!hex) return undefined;
  const target = channels(hex);
  const distance = (color: Color) =>
    channels(rgb[color].slice(1)).reduce((sum, one, at) => sum + (one - (target[at] ?? 0)) ** 2, 0);
  return (Object.keys(rgb) as Color[]).reduce((best, color) =>
    distance(color) < distance(best) ? color : best,
  );
}

function channels(hex: string): number[] {
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  return [0, 2, 4].map((at) => Number.parseInt(full.slice(at, at + 2), 16));
}
