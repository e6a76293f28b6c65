import { useEffect, useState } from 'preact/hooks';
import type { Collection } from '../../lib/annotations/index.ts';
import type { ExportScope } from './ExportContext.ts';

/** What of a scope has been read: nothing yet, all of it, or that reading it failed. */
export type Gathered = Collection | 'reading' | 'failed';

/** Reads what a scope holds, anew whenever another is chosen, and again when it is asked to. */
export function useCollection(scope: ExportScope | undefined, key: number) {
  const [gathered, setGathered] = useState<Gathered>('reading');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    setGathered('reading');
    scope
      ?.collection()
      .catch(() => 'failed' as const)
      .then((found) => current && setGathered(found));
    return () => {
      current = false;
    };
  }, [key, attempt]);
  return { gathered, retry: () => setAttempt(attempt + 1) };
}
