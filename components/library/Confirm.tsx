import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useTranslator } from '../i18n/TranslatorContext.ts';
import './Confirm.css';

interface Props {
  /** Of the button that asks. */
  label: string;
  question: string;
  /** What it means. */
  children: ComponentChildren;
  /** Of the button that does it. */
  action: string;
  onConfirm(): void;
}

/** A button whose deed is asked about first. */
export function Confirm({ label, question, children, action, onConfirm }: Props) {
  const { t } = useTranslator();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {label}
      </button>
      <dialog class="confirm" ref={dialog} aria-labelledby={id}>
        <form method="dialog">
          <h2 id={id}>{question}</h2>
          <p>{children}</p>
          <div class="dialog-actions">
            <button type="submit">{t('cancel')}</button>
            <button type="submit" class="primary" onClick={onConfirm}>
              {action}
            </button>
          </div>
        </form>
      </dialog>
    </>
  );
}
