import {
  isUnread,
  lowerBound,
  TextIndex,
  type TextPoint,
  type TextRoot,
  type VisibleNode,
} from '../text/index.ts';
import { FoundAnchor } from './found.ts';
import { equalAt } from './match.ts';
import { elementAt, textAt } from './path.ts';
import type { Pattern } from './pattern.ts';
import { exactPlace } from './place.ts';
import type { Anchor, Selector } from './types.ts';

/** What white space and the like may add to a text, at the most. */
const slack = (length: number): number => length * 2 + 256;

/** The text around a point: at least so many UTF-16 units before and behind, if there are so many. */
function around(root: TextRoot, { node, offset }: TextPoint, before: number, behind: number) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT, ({ parentElement }) =>
    parentElement && isUnread(parentElement) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  walker.currentNode = node;
  let room = before - offset;
  while (room > 0 && walker.previousNode()) room -= (walker.currentNode as Text).length;
  const nodes: VisibleNode[] = [];
  room = behind + offset;
  let isBehind = false;
  do {
    const text = walker.currentNode as Text;
    const { data } = text;
    nodes.push({ node: text, data, content: 0, apart: true, line: 0, hidden: false });
    isBehind ||= text === node;
    if (isBehind) room -= data.length;
  } while (room > 0 && walker.nextNode());
  return new TextIndex(nodes);
}

function pointOf(selector: Selector, root: TextRoot): TextPoint | undefined {
  if (selector.type === 'TextPositionSelector') return textAt(root, selector.start);
  if (selector.type === 'TextQuoteSelector') return undefined;
  const { startContainer } = selector;
  const container = startContainer === '' ? root : elementAt(startContainer, root);
  return container && textAt(container, selector.startOffset);
}

/**
 * The anchor where path or position lead, if words and context stand there unchanged. Looks at that place alone,
 * so that a page that has not changed needs no index.
 */
export function anchorNear(
  root: TextRoot,
  selectors: Selector[],
  pattern: Pattern,
): Anchor | undefined {
  const { codes, start, end, selector } = pattern;
  if (start === end) return undefined;
  for (const candidate of selectors) {
    const point = pointOf(candidate, root);
    if (!point?.node.parentElement?.checkVisibility?.()) continue;
    const behind = selector.exact.length + (selector.suffix?.length ?? 0);
    const index = around(root, point, slack(selector.prefix?.length ?? 0), slack(behind));
    const offset = index.offsetOf(point.node, point.offset) as number;
    const at = lowerBound(index.at, offset) - start;
    if (!equalAt(index.codes, at, codes)) continue;
    const place = exactPlace(pattern, index.codes, at + start);
    const anchor = new FoundAnchor(index, pattern, place, candidate.type);
    // Here nobody knows where lines end: what seems to differ is looked at again in the index.
    if (anchor.state === 'anchored') return anchor;
  }
  return undefined;
}
