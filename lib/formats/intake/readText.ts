import { decodeTextSlowly } from '../bytes.ts';
import { checkSize, type Intake, Unreadable } from './intake.ts';

/**
 * Text of a file within the limits, read with pauses.
 * @param encoding UTF-8 if absent
 * @throws Unreadable where it is none
 */
export async function readText(
  file: Uint8Array,
  { limits, pace }: Intake,
  encoding?: string,
): Promise<string> {
  checkSize(file, limits);
  const text = await decodeTextSlowly(file, pace, encoding).catch((error: unknown) => {
    if (error instanceof TypeError || error instanceof RangeError) throw new Unreadable('not-utf8');
    throw error;
  });
  if (!/\S/.test(text)) throw new Unreadable('empty');
  return text;
}
