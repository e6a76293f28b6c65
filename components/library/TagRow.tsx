import { useState } from 'preact/hooks';
import {
  type CodebookChange,
  type CodebookRefusal,
  deleteTag,
  editTag,
  mergeTags,
  nestTag,
  type Tag,
  withNested,
} from '../../lib/annotations/index.ts';
import { DraftArea, DraftInput } from '../fields/DraftField.tsx';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { ColorChoice } from '../marks/ColorChoice.tsx';

interface Props {
  tag: Tag;
  depth: number;
  tags: readonly Tag[];
  count: number;
  /** Makes a change; false where it was refused. */
  onChange(change: CodebookChange | CodebookRefusal): boolean;
  onShow(): void;
}

/** A tag of the codebook, to be opened and changed. */
export function TagRow({ tag, depth, tags, count, onChange, onShow }: Props) {
  const { t, count: words } = useTranslator();
  const [open, setOpen] = useState(false);
  const { id, name, color, description, parentId } = tag;
  const nested = withNested(tags, id);
  const parents = tags.filter((one) => !nested.includes(one.id));
  const others = tags.filter((one) => one.id !== id);
  const edit = (change: Parameters<typeof editTag>[2]) =>
    onChange(editTag(tags, id, change, Date.now()));
  return (
    <li class="tag-row" style={{ marginInlineStart: `${depth * 1.5}em` }}>
      <div class="tag-row-head">
        <span class="swatch" data-color={color ?? 'gray'} />
        <button
          type="button"
          class="quiet tag-row-name"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {name}
        </button>
        {description && !open && <span class="tag-row-description">{description}</span>}
        <span class="spring" />
        <button type="button" class="quiet" onClick={onShow}>
          {words('marks', count)}
        </button>
      </div>
      {open && (
        <div class="tag-row-form">
          <label for={`name-${id}`}>
            {t('tagName')}
            <DraftInput id={`name-${id}`} value={name} onSave={(typed) => edit({ name: typed })} />
          </label>
          <label>
            {t('tagParent')}
            <select
              value={parentId ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onChange(nestTag(tags, id, value || null, Date.now()))
              }
            >
              <option value="">{t('tagNoParent')}</option>
              {parents.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
          <label class="wide" for={`description-${id}`}>
            {t('tagDescription')}
            <DraftArea
              id={`description-${id}`}
              rows={2}
              value={description ?? ''}
              onSave={(value) => edit({ description: value || undefined })}
            />
          </label>
          <ColorChoice value={color} onChange={(value) => edit({ color: value })} />
          <span class="spring" />
          {others.length > 0 && (
            <label class="choice">
              {t('tagMerge')}
              <select
                value=""
                onChange={({ currentTarget: { value } }) =>
                  value && onChange(mergeTags(tags, id, value, Date.now()))
                }
              >
                <option value="">…</option>
                {others.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </select>
            </label>
          )}
          <button type="button" onClick={() => onChange(deleteTag(tags, id, Date.now()))}>
            {t('delete')}
          </button>
        </div>
      )}
    </li>
  );
}
