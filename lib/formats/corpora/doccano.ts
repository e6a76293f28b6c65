import { decodeText } from '../bytes.ts';
import type { Codec } from '../types.ts';
import { corpusLosses, countSpans, documentsOf } from './documents.ts';

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
  readBack: async (file, collection) => {
    const lines = decodeText(file)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));
    const found = lines.map(({ text, annotations }) => ({
      text,
      spans: annotations.map(
        ({ start, end, quote }: { start: number; end: number; quote: string }) => ({
          start,
          end,
          text: quote,
        }),
      ),
    }));
    return countSpans(found, collection);
  },
};
