import { type Injected, injectReading } from './injection.ts';
import { activeTab } from './tabs.ts';

/** What the popup's first script has asked for, before the popup's app is there. */
interface Asked {
  /** The tab that was clicked on; null where the browser names none. */
  tab: ReturnType<typeof activeTab>;
  /** Rejects with the browser's words where the page may not be read. */
  injected: Promise<Injected>;
}

const global = globalThis as { asked?: Asked };

/** Reads the page in front. */
export function ask(): void {
  const tab = activeTab();
  const injected = tab.then((tab) => injectReading(tab?.id ?? -1));
  // The app hears of a failure when it comes.
  injected.catch(() => undefined);
  global.asked = { tab, injected };
}

/** What was asked for. Throws in a page that does not begin with {@link ask}. */
export function whatWasAsked(): Asked {
  if (!global.asked) throw new Error('Nothing was asked');
  return global.asked;
}
