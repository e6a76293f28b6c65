import type { Ref } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Draft {
  value: string;
  /** Called with what was typed when the field is left or Enter pressed; false gives up what was typed. */
  onSave(value: string): unknown;
}

interface Field extends Draft {
  /** Its name, where no `<label>` gives it one. */
  label?: string;
  id?: string;
}

/** A line of text that is saved when it is left. What is being typed outlasts whatever is drawn anew around it. */
export function DraftInput({
  label,
  id,
  list,
  field,
  ...draft
}: Field & { list?: string; field?: Ref<HTMLInputElement> }) {
  return <input id={id} aria-label={label} list={list} ref={field} {...useDraft(draft)} />;
}

/** As {@link DraftInput}, of several lines. */
export function DraftArea({
  label,
  id,
  rows,
  placeholder,
  ...draft
}: Field & { rows: number; placeholder?: string }) {
  return (
    <textarea
      id={id}
      aria-label={label}
      rows={rows}
      placeholder={placeholder}
      {...useDraft(draft)}
    />
  );
}

type FieldEvent = { currentTarget: { value: string } };

function useDraft({ value, onSave }: Draft) {
  const [draft, setDraft] = useState<string | null>(null);
  useEffect(() => setDraft(null), [value]);
  return {
    value: draft ?? value,
    onInput: ({ currentTarget }: FieldEvent) => setDraft(currentTarget.value),
    onChange: ({ currentTarget }: FieldEvent) => {
      if (onSave(currentTarget.value) === false) setDraft(null);
    },
  };
}
