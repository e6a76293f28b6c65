const FIELDS = 'input, textarea, select';
const CONTROLS = `${FIELDS}, a[href], button, summary, label, video, audio, [role="button"]`;

/** Whether a field of the page has the focus, so that keys belong to it. */
export function fieldHasFocus(document: Document): boolean {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused instanceof HTMLElement && (focused.matches(FIELDS) || focused.isContentEditable);
}

/** Whether a press there is for something of the page: a link, a control, a field. */
export function isForThePage(event: Event): boolean {
  return event.composedPath().some((node) => {
    return node instanceof HTMLElement && (node.matches(CONTROLS) || node.isContentEditable);
  });
}
