/**
 * Why a write was not made.
 * `full`: the disk or the quota; `newer`: the database was written by a newer version of the program;
 * `lost`: the database holds less than it did, and is left alone until it is mended;
 * `gone`: the record is not there; `failed`: anything else.
 */
export type StoreErrorCode = 'full' | 'newer' | 'lost' | 'gone' | 'failed';

/** A write that was not made. What was stored before is as it was. */
export class StoreError extends Error {
  override name = 'StoreError';
  constructor(
    readonly code: StoreErrorCode,
    options?: ErrorOptions,
  ) {
    super(`The store refused a write: ${code}`, options);
  }
}

/** The error as a {@link StoreError}. A quota failure hides as the inner error of an AbortError. */
export function storeError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  for (let e = error as { name?: string; inner?: unknown } | undefined; e; ) {
    if (e.name === 'QuotaExceededError') return new StoreError('full', { cause: error });
    e = e.inner as typeof e;
  }
  return new StoreError('failed', { cause: error });
}
