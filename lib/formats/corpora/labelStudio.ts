import { decodeText } from '../bytes.ts';
import { Pace } from '../pace.ts';
import type { Codec } from '../types.ts';
import { countSpans } from './countSpans.ts';
import { type CorpusSpan, corpusLosses, documentsOf } from './documents.ts';

/** What is looked at of a task when a file is read back. */
interface Task {
  data: { text: string };
  annotations: { result: Result[] }[];
}

type Result = { id: string; value: { start: number; end: number } } & (
  | { type: 'labels'; value: { text: string; labels: string[] } }
  | { type: 'textarea'; value: { text: string[] } }
);

/**
 * Label Studio: a list of tasks with annotations, for a project whose `<Text name="text" value="$text"/>` has
 * `<Labels name="label">` and, for comments, `<TextArea name="comment" perRegion="true">`.
 */
export const labelStudio: Codec = {
  *write(collection) {
    yield '[';
    let separator = '\n';
    for (const { revision, article, spans } of documentsOf(collection)) {
      const { headline, language } = article.metadata;
      const task = {
        data: { text: revision.text, url: article.url, title: headline, language },
        annotations: [{ result: spans.flatMap(resultsOf) }],
      };
      yield separator + JSON.stringify(task);
      separator = ',\n';
    }
    yield separator === '\n' ? ']\n' : '\n]\n';
  },
  losses: corpusLosses,
  readBack: async (file, collection, options) => {
    const tasks: Task[] = JSON.parse(decodeText(file));
    const found = tasks.values().map(({ data, annotations }) => {
      const results = annotations.flatMap(({ result }) => result);
      const comments = new Map(
        results.map((one) => [one.id, one.type === 'textarea' ? (one.value.text[0] ?? '') : '']),
      );
      const spans = results.flatMap((one) =>
        one.type === 'labels' ? [{ ...one.value, comment: comments.get(one.id) ?? '' }] : [],
      );
      return { text: data.text, spans };
    });
    return countSpans(found, collection, new Pace(options));
  },
};

function resultsOf({ start, end, labels, view }: CorpusSpan) {
  const region = { id: view.annotation.id, to_name: 'text' };
  const { comment } = view.annotation;
  return [
    {
      ...region,
      from_name: 'label',
      type: 'labels',
      value: { start, end, text: view.quote, labels },
    },
    ...(comment
      ? [
          {
            ...region,
            from_name: 'comment',
            type: 'textarea',
            value: { start, end, text: [comment] },
          },
        ]
      : []),
  ];
}
