import { PageReading } from '../session/reading.ts';
import type { Reading } from '../session/types.ts';
import { pageWorld } from './pageWorld.ts';

/** A page that is still coming is waited for so long, in milliseconds, and then read as far as it has come. */
const COMING = 2000;

/** What the first script gives back to who injected it. */
export type FirstAnswer = Reading & {
  /** Whether the script that marks is in the page from an earlier click. */
  marking: boolean;
};

/** Reads the page that this script was injected into. The reading stays for the script that marks. */
export async function readPage(): Promise<FirstAnswer> {
  await parsed();
  pageWorld.reading ??= new PageReading(document);
  return { ...pageWorld.reading.read(), marking: pageWorld.marking ?? false };
}

function parsed(): Promise<unknown> | undefined {
  if (document.readyState !== 'loading') return undefined;
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', resolve, { once: true });
    setTimeout(resolve, COMING);
  });
}
