import { decodeTextSlowly, utf8Of } from '../bytes.ts';
import { checkSize, type Intake, Unreadable } from '../intake/intake.ts';
import { JsonError, type JsonPart, lineAt, parsePart, scanJson } from './scan.ts';

/**
 * Hands the parts of a JSON file to `take`, one after the other, with pauses.
 * @throws Unreadable where it is not JSON, or too large or too deep
 */
export async function readJsonParts(
  file: Uint8Array,
  intake: Intake,
  take: (value: unknown, part: JsonPart) => void,
): Promise<void> {
  const { limits, pace } = intake;
  checkSize(file, limits);
  const bytes = await utf8Of(file, pace);
  try {
    for (const part of scanJson(bytes, limits.depth)) {
      take(parsePart(bytes, part), part);
      if (pace.due) await pace.rest(part.end / bytes.length);
    }
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw await reasonFor(error, bytes, intake);
  }
}

/** Why bytes are no JSON, as it helps a person: a file in another encoding is not JSON either. */
async function reasonFor(
  { code, offset }: JsonError,
  bytes: Uint8Array,
  { limits, pace }: Intake,
): Promise<Unreadable> {
  const line = lineAt(bytes, offset);
  if (code === 'too-deep') return new Unreadable(code, '', { line, detail: String(limits.depth) });
  try {
    const text = await decodeTextSlowly(bytes, pace);
    return /\S/.test(text) ? new Unreadable(code, '', { line }) : new Unreadable('empty');
  } catch (error) {
    if (error instanceof TypeError) return new Unreadable('not-utf8');
    throw error;
  }
}
