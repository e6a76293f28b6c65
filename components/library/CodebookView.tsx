import { useState } from 'preact/hooks';
import {
  addTag,
  addTags,
  type CodebookChange,
  type CodebookRefusal,
  type Collection,
  codebookTree,
  type Tag,
} from '../../lib/annotations/index.ts';
import type { MessageKey } from '../../lib/i18n/index.ts';
import type { Library } from '../../lib/library/index.ts';
import { ExportMenu } from '../export/ExportMenu.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { TagRow } from './TagRow.tsx';
import './Page.css';
import './CodebookView.css';

type Refusal = CodebookRefusal | 'nothing-new';

const REFUSALS: Record<Refusal, MessageKey> = {
  'nothing-new': 'importedNoTag',
  empty: 'tagNeedsName',
  taken: 'tagTaken',
  circle: 'tagCircle',
  gone: 'tagGone',
};

const codebookOnly = (tags: Tag[]): Collection => ({
  articles: [],
  revisions: [],
  annotations: [],
  tags,
});

interface Props {
  library: Library;
  /** The tags of a file; none where it is no codebook. */
  onRead(file: File): Promise<Tag[]>;
}

/** The person's tags: what they are called, what they mean, and how they hang together. */
export function CodebookView({ library, onRead }: Props) {
  const { t, count } = useTranslator();
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const tags = library.tags.value;
  const make = (change: CodebookChange | CodebookRefusal, instead?: Refusal): boolean => {
    const refused = typeof change === 'string';
    setRefusal(refused ? (instead ?? change) : null);
    if (!refused) library.changes.changeCodebook(change);
    return !refused;
  };
  return (
    <section class="codebook" aria-label={t('viewCodebook')}>
      <h1>{t('viewCodebook')}</h1>
      <form
        class="codebook-new"
        onSubmit={(event) => {
          event.preventDefault();
          const field = event.currentTarget.elements.namedItem('name') as HTMLInputElement;
          if (make(addTag(tags, field.value))) field.value = '';
        }}
      >
        <input name="name" aria-label={t('newTag')} placeholder={t('newTag')} autocomplete="off" />
        <button type="submit">{t('createTag')}</button>
      </form>
      <div class="codebook-files">
        <ExportMenu
          label={t('exportCodebook')}
          scopes={[
            { label: count('reportTags', tags.length), collection: async () => codebookOnly(tags) },
          ]}
          disabled={tags.length === 0}
        />
        <label class="button codebook-import">
          {t('importCodebook')}
          <input
            type="file"
            accept=".json,application/json"
            onChange={async ({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) make(addTags(tags, await onRead(file)), 'nothing-new');
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <p role="alert" class="problem">
        {refusal && t(REFUSALS[refusal])}
      </p>
      {tags.length === 0 && <p class="empty">{t('codebookEmpty')}</p>}
      <ul class="codebook-list">
        {codebookTree(tags).map(({ tag, depth }) => (
          <TagRow
            key={tag.id}
            tag={tag}
            depth={depth}
            tags={tags}
            count={library.summary.value?.tags.get(tag.id) ?? 0}
            onChange={make}
            onShow={() => {
              library.go({ view: 'marks' });
              library.question.reset();
              library.question.narrow({ tagIds: [tag.id] });
            }}
          />
        ))}
      </ul>
    </section>
  );
}
