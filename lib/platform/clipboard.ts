import type { Copied } from '../formats/index.ts';

/**
 * Puts something on the clipboard, as plain text and as HTML, from within a page. Where the page or its address keeps
 * the clipboard's own interface away, the command of old is used. False where the browser lets neither.
 */
export async function putOnClipboard(document: Document, copied: Copied): Promise<boolean> {
  const { text, html } = copied;
  try {
    const item = new ClipboardItem({
      'text/plain': new Blob([text], { type: 'text/plain' }),
      'text/html': new Blob([html], { type: 'text/html' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyByCommand(document, copied);
  }
}

function copyByCommand(document: Document, { text, html }: Copied): boolean {
  let done = false;
  const fill = (event: ClipboardEvent) => {
    event.stopImmediatePropagation();
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
    done = event.clipboardData !== null;
  };
  window.addEventListener('copy', fill, { capture: true });
  const allowed = document.execCommand('copy');
  window.removeEventListener('copy', fill, { capture: true });
  return allowed && done;
}
