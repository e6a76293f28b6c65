import { useRef, useState } from 'preact/hooks';
import type { ExportScope } from './ExportContext.ts';
import type { ExportPanel } from './ExportPanel.tsx';
import './ExportPanel.css';

interface Props {
  label: string;
  /** What can be exported; the first is chosen at the beginning. */
  scopes: readonly ExportScope[];
  disabled: boolean;
}

/** A button that opens the panel of exports, whose code comes when it is first opened. */
export function ExportMenu({ label, scopes, disabled }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [panel, setPanel] = useState<{ Panel: typeof ExportPanel } | null>(null);
  const open = async () => {
    dialog.current?.showModal();
    const { ExportPanel: Panel } = await import('./ExportPanel.tsx');
    setPanel({ Panel });
  };
  return (
    <>
      <button type="button" aria-haspopup="dialog" disabled={disabled} onClick={open}>
        {label}
      </button>
      <dialog class="export-panel" ref={dialog} onClose={() => setPanel(null)} aria-label={label}>
        {panel && <panel.Panel scopes={scopes} onClose={() => dialog.current?.close()} />}
      </dialog>
    </>
  );
}
