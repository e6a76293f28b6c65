import { decodeText } from '../bytes.ts';
import { fileName } from '../fileName.ts';
import { ownFile } from '../readBack.ts';
import type { Codec } from '../types.ts';
import { unzip, zipOf } from '../zip.ts';
import { countWritten, markdown } from './markdown.ts';
import { templateModels } from './model.ts';
import { templateRenderer } from './render.ts';

/** A note for each article, as notes programs want them: a ZIP to unpack into a vault. */
export const markdownNotes: Codec = {
  *write(collection, options) {
    const render = templateRenderer(options.template);
    const entries = new Map<string, string>();
    for (const model of templateModels(collection, options)) {
      entries.set(freeName(model.article.title, entries), render(model));
    }
    yield zipOf(entries);
  },
  losses: (collection) => markdown.losses?.(collection) ?? [],
  readBack: async (file, collection, options) => {
    const notes = [...unzip(file, ownFile, () => true).values()].map((bytes) => decodeText(bytes));
    return countWritten(notes.join('\n'), collection, options);
  },
};

function freeName(title: string, taken: ReadonlyMap<string, string>): string {
  let name = fileName('{title}', { title }, 'md');
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  for (let number = 2; [...taken.keys()].some(same); number++) {
    name = fileName('{title}', { title: `${title.slice(0, 100)} ${number}` }, 'md');
  }
  return name;
}
