import { decodeText } from '../bytes.ts';
import { fileName } from '../fileName.ts';
import { Intake } from '../intake/intake.ts';
import { ownFile, steeringOf } from '../readBack.ts';
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
    const nameOf = noteNames();
    for (const model of templateModels(collection, options)) {
      entries.set(nameOf(model.article.title), render(model));
      yield '';
    }
    yield* zipOf(entries);
  },
  losses: (collection) => markdown.losses?.(collection) ?? [],
  readBack: async (file, collection, options) => {
    const intake = new Intake({ ...steeringOf(options), limits: ownFile });
    const notes = await unzip(file, intake, () => true);
    const texts = [...notes.values()].map((bytes) => decodeText(bytes));
    return countWritten(texts.join('\n'), collection, options);
  },
};

/** Names of notes that no file system takes for one another: articles of the same title are numbered. */
function noteNames(): (title: string) => string {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  return (title) => {
    for (;;) {
      const number = (numbers.get(title) ?? 0) + 1;
      numbers.set(title, number);
      const numbered = number === 1 ? title : `${title.slice(0, 100)} ${number}`;
      const name = fileName('{title}', { title: numbered }, 'md');
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}
