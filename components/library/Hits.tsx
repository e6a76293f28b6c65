import { searchHits } from '../../lib/catalogue/index.ts';

/** Text in which the words that are looked for stand out. Its text content is exactly `text`. */
export function Hits({ text, terms }: { text: string; terms: readonly string[] }) {
  let from = 0;
  const pieces = searchHits(text, terms).flatMap(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return [
      before,
      <mark class="hit" key={start}>
        {text.slice(start, end)}
      </mark>,
    ];
  });
  return (
    <>
      {pieces}
      {text.slice(from)}
    </>
  );
}
