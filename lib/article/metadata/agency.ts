import { stringsOf } from '../structured.ts';
import type { Candidate } from '../types.ts';
import { agenciesIn } from './agencies.ts';
import type { MetadataInput } from './index.ts';

/** The news agencies that the article is said to be from: in dateline, last line, JSON-LD, byline. */
export function agencyCandidates(
  { evidence, choices, outline, body }: MetadataInput,
  organisations: readonly string[],
  dateline: string | undefined,
  initials: string | undefined,
): Candidate[] {
  const found: Candidate[] = [];
  const add = (text: string | undefined, source: string) => {
    const names = text ? agenciesIn(text) : [];
    if (names.length) found.push({ value: names.join('/'), source });
  };
  add(dateline, 'dateline');
  const kept = choices.filter((choice) => !choice.reason && choice.type === 'paragraph');
  add(/\(([^()]{2,40})\)\.?$/.exec(kept.at(-1)?.passage.text ?? '')?.[1], 'last line');
  add(initials, 'last line');
  for (const thing of evidence.articles.slice(0, 2)) {
    add(stringsOf(thing.creditText)[0], 'json-ld');
    add(stringsOf(thing.sourceOrganization)[0], 'json-ld');
    for (const name of stringsOf(thing.author)) add(name, 'json-ld');
  }
  for (const name of organisations) add(name, 'byline');
  for (const key of ['dc.source', 'source', 'article:source'])
    add(evidence.meta.get(key)?.[0], key);
  const headline = Math.max(body.headline, 0);
  for (const passage of outline.passages.slice(Math.max(0, headline - 3), headline + 12)) {
    if (passage.text.length < 40)
      add(passage.text.replace(/^(?:quelle|source|von|by|fuente|fonte)\s*:?\s+/i, ''), 'byline');
  }
  return found;
}
