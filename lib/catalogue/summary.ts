import { annotationKinds } from '../annotations/index.ts';
import { DELETED, FIELDS, KIND, SPEAKER, TAG_END } from './digest.ts';
import type { ArticleDigest, SpeakerCount, Summary } from './types.ts';

const CLAIM = annotationKinds.indexOf('claim') + 1;

/** Counts what digests hold. */
export function summaryOf(digests: readonly ArticleDigest[]): Summary {
  const tags = new Map<string, number>();
  const speakers = new Map<string, SpeakerCount>();
  const publishers = new Map<string, number>();
  const languages = new Map<string, number>();
  const total = { marks: 0, claims: 0, trash: 0, articles: 0 };
  for (const digest of digests) {
    const { numbers, tagRefs } = digest;
    const perTag = new Uint32Array(digest.tagIds.length);
    const perSpeaker = digest.speakers.map(() => ({ quotations: 0, claims: 0, articles: 1 }));
    let live = 0;
    let tagStart = 0;
    for (let at = 0; at < numbers.length; at += FIELDS) {
      const tagEnd = numbers[at + TAG_END] as number;
      if (numbers[at + DELETED] === 1) total.trash++;
      else {
        live++;
        const isClaim = numbers[at + KIND] === CLAIM;
        if (isClaim) total.claims++;
        const speaker = perSpeaker[(numbers[at + SPEAKER] as number) - 1];
        if (speaker) speaker[isClaim ? 'claims' : 'quotations']++;
        for (let i = tagStart; i < tagEnd; i++) {
          const ref = tagRefs[i] as number;
          perTag[ref] = (perTag[ref] as number) + 1;
        }
      }
      tagStart = tagEnd;
    }
    total.marks += live;
    if (live === 0) continue;
    total.articles++;
    digest.tagIds.forEach((id, i) => {
      add(tags, id, perTag[i] as number);
    });
    digest.speakers.forEach((name, i) => {
      const own = perSpeaker[i] as SpeakerCount;
      if (own.quotations + own.claims > 0) addSpeaker(speakers, name, own);
    });
    for (const name of new Set([digest.publisher, digest.agency])) add(publishers, name, live);
    add(languages, digest.language, live);
  }
  return { ...total, tags, speakers, publishers, languages };
}

function add(counts: Map<string, number>, key: string, count: number): void {
  if (key && count) counts.set(key, (counts.get(key) ?? 0) + count);
}

function addSpeaker(counts: Map<string, SpeakerCount>, name: string, own: SpeakerCount): void {
  const known = counts.get(name);
  if (!known) counts.set(name, { ...own });
  else {
    known.quotations += own.quotations;
    known.claims += own.claims;
    known.articles += own.articles;
  }
}
