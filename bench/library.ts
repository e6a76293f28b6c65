// Measures the library on the built extension with 2,000 articles and 100,000 annotations, beside a floor in the same
// run: the first page, which draws about as much and opens no database. `npx wxt build && node bench/library.ts [--articles N]`
import { fillLibrary } from '../e2e/fillLibrary.ts';
import { type ExtensionPage, Harness } from '../e2e/harness.ts';

const at = process.argv.indexOf('--articles');
const articles = at > 0 ? Number(process.argv[at + 1]) : 2000;
const marks = 50;
const REPEATS = 9;

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] as number;
const worst = (values: number[]) => Math.max(...values);

/** Opens a page; gives it, and when each of some things was painted, in milliseconds from the start of the navigation. */
async function opened(name: string, ...ready: string[]): Promise<[ExtensionPage, number[]]> {
  const page = await harness.browser.newPage();
  // Looked at from within, from the first frame on: what asks from outside comes later than what it asks for.
  await page.evaluateOnNewDocument((selectors) => {
    const painted = selectors.map(
      (selector) =>
        new Promise<number>((resolve) => {
          const look = () => {
            if (document.querySelector(selector))
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }),
    );
    Object.assign(globalThis, { painted: Promise.all(painted) });
  }, ready);
  await page.goto(`chrome-extension://${harness.extension.id}/${name}`);
  const times = await page.evaluate(
    () => (globalThis as unknown as { painted: Promise<number[]> }).painted,
  );
  return [page, times];
}

/** Counts the processor time of the page's main thread, in milliseconds: other programs' load does not count. */
async function countTime(page: ExtensionPage): Promise<() => Promise<number>> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
}

/** Milliseconds from an action until the frame that shows what it led to. */
function acting(page: ExtensionPage, action: string): Promise<number> {
  return page.evaluate(
    (code) =>
      new Promise<number>((resolve) => {
        const [kind, value = ''] = code.split('=');
        const begun = performance.now();
        if (kind === 'type') {
          const field = document.querySelector<HTMLInputElement>('input[type="search"]');
          if (field) field.value = value;
          field?.dispatchEvent(new Event('input', { bubbles: true }));
        } else if (kind === 'tag') {
          document.querySelectorAll<HTMLElement>('.sidebar-tags button')[Number(value)]?.click();
        }
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - begun)));
      }),
    action,
  );
}

/** Long tasks while the list is scrolled through a screen at a time. */
function scrolling(page: ExtensionPage): Promise<number[]> {
  return page.evaluate(async () => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
    });
    observer.observe({ type: 'longtask' });
    const rows = document.querySelector('.rows') as HTMLElement;
    for (let i = 0; i < 60; i++) {
      rows.scrollTop += i % 10 === 9 ? rows.scrollHeight / 8 : rows.clientHeight;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    await new Promise((resolve) => setTimeout(resolve, 300));
    observer.disconnect();
    return tasks;
  });
}

/** Megabytes of the page's script after garbage collection: objects, typed arrays, and the DOM's share. */
async function memory(page: ExtensionPage): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize, backingStorageSize } =
    await session.send('Runtime.getHeapUsage');
  await session.detach();
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 1e6;
}

const harness = await Harness.start();
console.log(`filling ${articles} articles, ${articles * marks} annotations`);
let begun = Date.now();
await fillLibrary(harness, { articles, marks });
console.log(`  ${Date.now() - begun} ms`);
begun = Date.now();
let page = await harness.openExtensionPage('library.html');
await page.waitForSelector('.line', { timeout: 300_000 });
console.log(`migrated from version 1 and opened: ${Date.now() - begun} ms`);
await page.close();

const floor: number[] = [];
const first: number[] = [];
const whole: number[] = [];
for (let i = 0; i < REPEATS; i++) {
  const [bare, [least = 0]] = await opened('welcome.html', '.welcome');
  floor.push(least);
  await bare.close();
  const [library, [rows = 0, all = 0]] = await opened(
    'library.html',
    '.line:not(:has(.line-wait))',
    '.library[aria-busy="false"]',
  );
  first.push(rows);
  whole.push(all);
  if (i < REPEATS - 1) await library.close();
  else page = library;
}
const still: number[] = [];
for (let i = 0; i < REPEATS; i++) still.push(await acting(page, 'nothing'));
const time = await countTime(page);
const before = await time();
const keystrokes: number[] = [];
for (const word of [
  'd',
  'di',
  'die',
  'die r',
  'raketen',
  'rakete',
  'zürich',
  'abk',
  'million granaten',
  '',
])
  keystrokes.push(await acting(page, `type=${word}`));
const typedTime = (await time()) - before;
const filters: number[] = [];
for (let i = 0; i < 6; i++) filters.push(await acting(page, `tag=${i}`));
filters.push(await acting(page, 'tag=5'));
const filterTime = (await time()) - before - typedTime;
const tasks = await scrolling(page);
const used = await memory(page);
await harness.stop();

const ms = (values: number[]) =>
  `median ${Math.round(median(values))} ms, worst ${Math.round(worst(values))} ms`;
console.log(`an extension page opened and painted (floor): ${ms(floor)}`);
console.log(
  `library, first screen: ${ms(first)}; over the floor ${Math.round(median(first) - median(floor))} ms, ${(median(first) / median(floor)).toFixed(1)} times`,
);
console.log(`library, everything counted: ${ms(whole)}`);
console.log(`search keystroke to painted: ${ms(keystrokes)}`);
console.log(`filter change to painted: ${ms(filters)}`);
console.log(`the same with nothing done (floor): ${ms(still)}`);
console.log(
  `processor time of the page's main thread: a keystroke ${Math.round(typedTime / keystrokes.length)} ms, a filter change ${Math.round(filterTime / filters.length)} ms`,
);
console.log(
  `long tasks over 50 ms while scrolling 60 screens: ${tasks.length}${tasks.length ? ` (${tasks.join(', ')} ms)` : ''}`,
);
console.log(`memory after garbage collection (objects, typed arrays, DOM): ${Math.round(used)} MB`);
