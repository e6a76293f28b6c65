/**
 * A JSON object whose last member is a list, piece by piece, an item a line.
 * @param head The other members, of which there is at least one.
 * @param name The list's own name.
 */
export function* jsonWithList(
  head: object,
  name: string,
  items: Iterable<unknown>,
): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},${JSON.stringify(name)}:[`;
  let separator = '\n';
  for (const item of items) {
    yield separator + JSON.stringify(item);
    separator = ',\n';
  }
  yield separator === '\n' ? ']}\n' : '\n]}\n';
}
