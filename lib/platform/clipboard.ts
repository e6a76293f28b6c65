import type { Copied } from '../formats/index.ts';

/**
 * Puts the same on the clipboard as plain text and as HTML; what is pasted into takes what it can use.
 * To be called while a click or a key press is being answered.
 * @throws DOMException where the browser does not allow it
 */
export async function copyToClipboard({ text, html }: Copied): Promise<void> {
  if (navigator.clipboard) {
    const blob = (type: string, content: string) => new Blob([content], { type });
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/plain': blob('text/plain', text),
        'text/html': blob('text/html', html),
      }),
    ]);
  } else copyByEvent({ text, html });
}

/** Pages that did not come over a secure connection have no `navigator.clipboard`. */
function copyByEvent({ text, html }: Copied): void {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
  };
  addEventListener('copy', fill, { capture: true, once: true });
  const done = document.execCommand('copy');
  removeEventListener('copy', fill, { capture: true });
  if (!done) throw new DOMException('The browser did not copy', 'NotAllowedError');
}
