import { type Hint, Hints, STEMS, VOCABULARY } from './vocabulary.ts';

export { type Hint, Hints } from './vocabulary.ts';

const BY_WORD = new Map<string, Hint>();
for (const [name, list] of Object.entries(VOCABULARY)) {
  for (const word of list.split(' ')) {
    BY_WORD.set(word, (BY_WORD.get(word) ?? 0) | Hints[name as keyof typeof Hints]);
  }
}

/** Words that begin like a stem and say something else. */
const UNLIKE_STEM = /^(?:socialis[mt]|authori)/;
/** A name is made of many words, and seldom of one of these: the first two letters rule out most. */
const STEMS_BY_START = new Map<string, { stem: string; hint: Hint }[]>();
for (const [name, list] of Object.entries(STEMS)) {
  for (const stem of list.split(' ')) {
    const start = stem.slice(0, 2);
    const stems = STEMS_BY_START.get(start) ?? [];
    stems.push({ stem, hint: Hints[name as keyof typeof Hints] });
    STEMS_BY_START.set(start, stems);
  }
}

const byName = new Map<string, Hint>();
const byValue = new Map<string, Hint>();

/**
 * The hints in names as developers write them: `articleBody`, `c-share__list`, `ad_slot`. Many elements of a page
 * share a value, and many values a name: both are kept.
 */
export function hintsIn(names: string): Hint {
  return remembered(byValue, names, () => {
    let hints = 0;
    for (const name of names.slice(0, 1000).split(/\s+/)) {
      if (name.length > 1) hints |= remembered(byName, name, readName);
    }
    return hints;
  });
}

function remembered(known: Map<string, Hint>, key: string, read: (key: string) => Hint): Hint {
  const before = known.get(key);
  if (before !== undefined) return before;
  const hints = read(key);
  if (known.size > 5000) known.clear();
  known.set(key, hints);
  return hints;
}

function stemHints(part: string): Hint {
  let hints = 0;
  for (const { stem, hint } of STEMS_BY_START.get(part.slice(0, 2)) ?? [])
    if (part.startsWith(stem) && !UNLIKE_STEM.test(part)) hints |= hint;
  return hints;
}

function readName(name: string): Hint {
  // `js-`, `is-`, `has-` and `no-` speak of states, `md:` of screens.
  if (/^(?:js|is|has|no|with|without)[-_]|:/.test(name)) return 0;
  let hints = 0;
  const lower = name.toLowerCase();
  const spaced = lower === name ? name : name.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase();
  const parts = spaced.split(/[^a-zà-ÿ]+/);
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string;
    if (part.length < 2) continue;
    hints |= BY_WORD.get(part) ?? 0;
    const next = parts[i + 1];
    if (next) hints |= BY_WORD.get(part + next) ?? 0;
    if (part.length > 5) hints |= stemHints(part);
  }
  return hints;
}
