/** Longest stretch of work without a pause, in ms: shorter than what people feel as a delay. */
const STRETCH = 12;

/** Lets long work breathe: pauses for the page, tells how far it is, and stops when it is told to. */
export class Pace {
  #since = performance.now();
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: ((done: number) => void) | undefined;

  constructor(options: { signal?: AbortSignal; onProgress?: (done: number) => void } = {}) {
    this.#signal = options.signal;
    this.#onProgress = options.onProgress;
  }

  /** True when it is time for `rest`; costs little enough to ask for every record. */
  get due(): boolean {
    return performance.now() - this.#since > STRETCH;
  }

  /**
   * Says how far the work is, where that is known, and gives way to whatever waits.
   * @param done 0 to 1
   * @throws the signal's reason when it was aborted
   */
  async rest(done?: number): Promise<void> {
    this.#signal?.throwIfAborted();
    if (done !== undefined) this.#onProgress?.(done);
    await giveWay();
    this.#signal?.throwIfAborted();
    this.#since = performance.now();
  }

  /** Does something with each of many things, with pauses. */
  async each<T>(things: Iterable<T>, act: (thing: T) => void): Promise<void> {
    for (const thing of things) {
      act(thing);
      if (this.due) await this.rest();
    }
  }
}

/**
 * Lets whatever waits have its turn. Browsers slow timers down in tabs that are not seen, to one a second; tasks they do
 * not. `scheduler.yield` would come before whatever else waits, timers and answers of the database among them.
 */
function giveWay(): Promise<void> {
  const { scheduler } = globalThis as {
    scheduler?: { postTask?(task: () => void): Promise<void> };
  };
  return scheduler?.postTask?.(() => {}) ?? new Promise((resolve) => setTimeout(resolve, 0));
}
