import type { Annotation } from '../annotations/types.ts';
import type { Draft, WriteOptions } from './types.ts';

/**
 * What a claim still needs before its review can be published, by the fields that Google's guideline for ClaimReview
 * requires and recommends; empty for what is no claim. Names are those of schema.org.
 */
export function missingForReview(
  annotation: Annotation,
  options: WriteOptions = {},
): Draft['missing'] {
  if (annotation.kind !== 'claim') return [];
  const { statement, claimant, assessment } = annotation.claim ?? {};
  return [
    ...(assessment?.label ? [] : (['reviewRating'] as const)),
    ...(assessment?.reviewUrl ? [] : (['url'] as const)),
    ...(statement ? [] : (['claimReviewed'] as const)),
    ...(claimant ? [] : (['itemReviewed.author'] as const)),
    ...(options.creator ? [] : (['author'] as const)),
  ];
}
