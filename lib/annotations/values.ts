import type { AnnotationKind, ClaimStatus, ClaimType, Color } from './types.ts';

export const annotationKinds = [
  'highlight',
  'claim',
  'quotation',
] as const satisfies readonly AnnotationKind[];
export const colors = [
  'yellow',
  'green',
  'blue',
  'red',
  'purple',
  'gray',
] as const satisfies readonly Color[];
export const claimTypes = [
  'quantity',
  'cause',
  'law',
  'prediction',
  'personal-experience',
  'other',
] as const satisfies readonly ClaimType[];
export const claimStatuses = [
  'open',
  'in-work',
  'checked',
] as const satisfies readonly ClaimStatus[];
