import type { AnnotationKind } from '../../annotations/types.ts';
import { derivedId } from '../intake/foreign.ts';

/** Codes that stand for the kind of an annotation: programs drop selections that bear no code. */
export const kindCodes: Readonly<Record<AnnotationKind, string>> = {
  highlight: derivedId('refi-qda', 'kind', 'highlight'),
  claim: derivedId('refi-qda', 'kind', 'claim'),
  quotation: derivedId('refi-qda', 'kind', 'quotation'),
};

/** Variables of a source, by what they hold. */
export const variables = [
  'URL',
  'Publisher',
  'Authors',
  'Agency',
  'Published',
  'Modified',
  'Section',
  'Language',
  'Content',
] as const;

export type Variable = (typeof variables)[number];

export function variableId(name: Variable): string {
  return derivedId('refi-qda', 'variable', name);
}

/** The memo on what the person says of a claim or a speaker, which is none of the comment. */
export function detailsId(annotationId: string): string {
  return derivedId(annotationId, 'details');
}
