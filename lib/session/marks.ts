import type { Annotation } from '../annotations/types.ts';
import type { Mark } from './types.ts';

/** What a page needs to know of annotations to paint them: neither comments nor tags. */
export const marksOf = (annotations: readonly Annotation[]): Mark[] =>
  annotations.map(({ id, kind, color, target }) => ({
    id,
    kind,
    ...(color ? { color } : {}),
    selectors: target.selectors,
  }));
