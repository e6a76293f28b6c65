import { decodeTextSlowly } from '../bytes.ts';
import { checkSize, Unreadable } from '../intake/intake.ts';
import { Pace } from '../pace.ts';
import type { Limits, ReadOptions } from '../types.ts';
import { JsonError, type JsonPart, lineAt, parsePart, scanJson } from './scan.ts';

/** Text of a file within the limits. @throws Unreadable where it is none */
export async function readText(
  file: Uint8Array,
  limits: Limits,
  pace: Pace,
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

/**
 * Hands the parts of a JSON file to `take`, one after the other, with pauses.
 * @throws Unreadable where it is not JSON or too deep
 */
export async function readJsonParts(
  file: Uint8Array,
  limits: Limits,
  options: ReadOptions,
  take: (value: unknown, part: JsonPart) => void,
): Promise<void> {
  const pace = new Pace(options);
  const text = await readText(file, limits, pace);
  try {
    for (const part of scanJson(text, limits.depth)) {
      take(parsePart(text, part), part);
      if (pace.due) await pace.rest(part.end / text.length);
    }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    const detail = error.code === 'too-deep' ? String(limits.depth) : undefined;
    throw new Unreadable(error.code, '', {
      line: lineAt(text, error.offset),
      ...(detail && { detail }),
    });
  }
}
