import { decodeText } from '../bytes.ts';
import { Pace } from '../pace.ts';
import type { Codec } from '../types.ts';
import { countSpans } from './countSpans.ts';
import { corpusLosses, documentsOf } from './documents.ts';

/** What is looked at of a line when a file is read back. */
interface Line {
  text: string;
  label: [start: number, end: number, name: string][];
  annotations: { start: number; end: number; quote: string; comment: string }[];
}

/** doccano, sequence labelling: a line of JSON for each text. What it does not know becomes metadata of the text. */
export const doccano: Codec = {
  *write(collection) {
    for (const { revision, article, spans } of documentsOf(collection)) {
      const line = {
        text: revision.text,
        label: spans.flatMap(({ start, end, labels }) =>
          labels.map((label) => [start, end, label]),
        ),
        url: article.url,
        title: article.metadata.headline,
        language: article.metadata.language,
        annotations: spans.map(({ start, end, view }) => ({
          id: view.annotation.id,
          kind: view.annotation.kind,
          start,
          end,
          quote: view.quote,
          comment: view.annotation.comment,
        })),
      };
      yield `${JSON.stringify(line)}\n`;
    }
  },
  losses: corpusLosses,
  readBack: async (file, collection, options) => {
    const lines = decodeText(file).split('\n').slice(0, -1).values();
    const found = lines.map((line) => {
      const { text, label, annotations }: Line = JSON.parse(line);
      const labels = Map.groupBy(label, ([start, end]) => `${start} ${end}`);
      const spans = annotations.map(({ start, end, quote, comment }) => {
        const own = labels.get(`${start} ${end}`) ?? [];
        return { start, end, text: quote, comment, labels: own.map(([, , name]) => name) };
      });
      return { text, spans };
    });
    return countSpans(found, collection, new Pace(options));
  },
};
