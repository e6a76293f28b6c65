import type { Box } from './box.ts';

/** Running sums over passages, from 0 on, so that what any box holds is one subtraction. */
export function sums(values: Float64Array): Float64Array {
  const out = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) out[i + 1] = (out[i] as number) + (values[i] as number);
  return out;
}

/** What the passages of a box have together. */
export const within = (sums: Float64Array, { first, end }: Box): number =>
  (sums[end] as number) - (sums[first] as number);
