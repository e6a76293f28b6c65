import { useId, useState } from 'preact/hooks';
import {
  type FormatId,
  type MarkdownTemplate,
  markdownTemplates,
} from '../../lib/formats/index.ts';
import type { MessageKey } from '../../lib/i18n/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import { useExporting } from './ExportContext.ts';

/** Formats that can say who made the annotations. */
const SIGNED: readonly FormatId[] = ['w3c-json-ld', 'schema-org', 'check-csv', 'refi-qda-project'];

const TEMPLATES: Record<MarkdownTemplate, MessageKey> = {
  list: 'templateList',
  callouts: 'templateCallouts',
  footnotes: 'templateFootnotes',
  own: 'templateOwn',
};

interface Props {
  format: FormatId;
  /** The name that the file will have by a pattern. */
  name(pattern: string): string;
  onEditTemplate(): void;
}

/** What can be chosen of a format, and the file's name. Kept as it is chosen. */
export function ExportOptions({ format, name, onEditTemplate }: Props) {
  const { t } = useTranslator();
  const { settings } = useExporting();
  const { template, ownTemplate, byteOrderMark, creator, namePattern } = settings.value.value;
  const [pattern, setPattern] = useState(namePattern);
  const id = useId();
  const notes = format === 'markdown' || format === 'markdown-notes';
  return (
    <div class="export-options">
      {notes && (
        <div class="export-option">
          <label for={`${id}template`}>{t('template')}</label>
          <select
            id={`${id}template`}
            value={template}
            onChange={({ currentTarget: { value } }) =>
              settings.change({ template: value as MarkdownTemplate })
            }
          >
            {markdownTemplates
              .filter((one) => one !== 'own' || ownTemplate !== '')
              .map((one) => (
                <option key={one} value={one}>
                  {t(TEMPLATES[one])}
                </option>
              ))}
          </select>
          <button type="button" onClick={onEditTemplate}>
            {t('templateEdit')}
          </button>
        </div>
      )}
      {(format === 'csv' || format === 'tsv') && (
        <label class="export-check">
          <input
            type="checkbox"
            checked={byteOrderMark}
            onChange={({ currentTarget }) =>
              settings.change({ byteOrderMark: currentTarget.checked })
            }
          />
          {t('exportByteOrderMark')}
        </label>
      )}
      {SIGNED.includes(format) && (
        <div class="export-option">
          <label for={`${id}creator`}>{t('exportCreator')}</label>
          <input
            id={`${id}creator`}
            value={creator}
            autocomplete="name"
            maxLength={200}
            onChange={({ currentTarget }) => settings.change({ creator: currentTarget.value })}
          />
        </div>
      )}
      <div class="export-option">
        <label for={`${id}name`}>{t('exportFileName')}</label>
        <input
          id={`${id}name`}
          value={pattern}
          aria-describedby={`${id}example`}
          maxLength={200}
          onInput={({ currentTarget }) => setPattern(currentTarget.value)}
          onChange={() => settings.change({ namePattern: pattern })}
        />
      </div>
      <p class="export-example" id={`${id}example`}>
        {name(pattern || '{title}')}
      </p>
    </div>
  );
}
