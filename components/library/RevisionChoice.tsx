import type { Revision } from '../../lib/annotations/index.ts';
import { useTranslator } from '../i18n/TranslatorContext.ts';

interface Props {
  label: string;
  /** Id of the chosen one. */
  value: string;
  revisions: readonly Revision[];
  /** Words for choosing none, where that can be. */
  none?: string;
  onChoose(id: string): void;
}

/** One of the texts of an article, by when it was read. */
export function RevisionChoice({ label, value, revisions, none, onChoose }: Props) {
  const { moment } = useTranslator();
  return (
    <label class="choice">
      {label}
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {revisions.map(({ id, readAt }) => (
          <option key={id} value={id}>
            {moment(readAt)}
          </option>
        ))}
      </select>
    </label>
  );
}
