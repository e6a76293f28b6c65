/** Why a value is not what it should be. */
export type FaultCode =
  | 'missing'
  | 'wrong-type'
  | 'not-allowed'
  | 'not-an-address'
  | 'not-a-time'
  | 'not-an-id'
  | 'not-well-formed-text'
  | 'no-quote';

/** Says that the value at `place` (a JSON pointer) is faulty, and whether it was left out or mended. */
export type OnFault = (code: FaultCode, place: string) => void;

/**
 * Makes a value of its own from what a file held, or gives undefined, having called `fault`, where that cannot be.
 * Nothing of the input is handed on but strings, numbers and booleans.
 */
export type Rebuild<T> = (input: unknown, place: string, fault: OnFault) => T | undefined;

/** Nesting that unknown fields are kept to. */
const UNKNOWN_DEPTH = 16;

/** Names that mean something to the language rather than to the data. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Text without lone surrogates: each becomes U+FFFD, which keeps the length. */
export const text: Rebuild<string> = (input, place, fault) => {
  if (typeof input !== 'string') return refuse('wrong-type', place, fault);
  if (input.isWellFormed()) return input;
  fault('not-well-formed-text', place);
  return input.toWellFormed();
};

export const number: Rebuild<number> = (input, place, fault) =>
  typeof input === 'number' && Number.isFinite(input) ? input : refuse('wrong-type', place, fault);

/** A place in a text: a whole number, 0 or more. */
export const offset: Rebuild<number> = (input, place, fault) =>
  Number.isSafeInteger(input) && (input as number) >= 0
    ? (input as number)
    : refuse('wrong-type', place, fault);

export const boolean: Rebuild<boolean> = (input, place, fault) =>
  typeof input === 'boolean' ? input : refuse('wrong-type', place, fault);

/** Milliseconds since 1970, within the years 1 to 9999 that ISO 8601 writes with four digits. */
export const time: Rebuild<number> = (input, place, fault) =>
  typeof input === 'number' && input >= -62_135_596_800_000 && input <= 253_402_300_799_999
    ? Math.trunc(input)
    : refuse('not-a-time', place, fault);

export const uuid: Rebuild<string> = (input, place, fault) =>
  typeof input === 'string' && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(input)
    ? input.toLowerCase()
    : refuse('not-an-id', place, fault);

/** An address that is safe to open: http or https, kept as it was written. */
export const address: Rebuild<string> = (input, place, fault) =>
  isWebAddress(input) ? input : refuse('not-an-address', place, fault);

/** True for an absolute http or https address. */
export function isWebAddress(input: unknown): input is string {
  if (typeof input !== 'string' || !/^https?:\/\//i.test(input)) return false;
  return URL.canParse(input) && input.isWellFormed();
}

export function oneOf<const T extends string | number>(...values: T[]): Rebuild<T> {
  return (input, place, fault) =>
    values.find((value) => value === input) ?? refuse('not-allowed', place, fault);
}

/** A list; entries that cannot be rebuilt are left out. */
export function list<T>(entry: Rebuild<T>): Rebuild<T[]> {
  return (input, place, fault) => {
    if (!Array.isArray(input)) return refuse('wrong-type', place, fault);
    return input
      .map((value, index) => entry(value, `${place}/${index}`, fault))
      .filter((value) => value !== undefined);
  };
}

type Fields<T> = { [K in keyof T]-?: Rebuild<NonNullable<T[K]>> };

/**
 * An object with these fields, in this order. Without a required one there is no object; an optional one
 * that cannot be rebuilt is left out. Fields of other names follow in alphabetical order, as plain data.
 */
export function object<T extends object>(
  fields: Fields<T>,
  optional: readonly (keyof T & string)[] = [],
): Rebuild<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return (input, place, fault) => {
    if (!isObject(input)) return refuse('wrong-type', place, fault);
    const result: Partial<T> & Record<string, unknown> = {};
    for (const name of names) {
      const at = `${place}/${name}`;
      const given = Object.hasOwn(input, name) ? input[name] : undefined;
      const value = given === undefined ? undefined : fields[name](given, at, fault);
      if (value !== undefined) (result as Record<string, unknown>)[name] = value;
      else if (!optional.includes(name)) {
        return given === undefined ? refuse('missing', at, fault) : undefined;
      }
    }
    for (const name of Object.keys(input).sort()) {
      if (Object.hasOwn(fields, name) || RESERVED.has(name)) continue;
      const value = plain(input[name], UNKNOWN_DEPTH);
      if (value !== undefined) (result as Record<string, unknown>)[name] = value;
    }
    return result as T;
  };
}

/** An object whose names are data; reserved names are left out. */
export function dictionary<T>(entry: Rebuild<T>): Rebuild<Record<string, T>> {
  return (input, place, fault) => {
    if (!isObject(input)) return refuse('wrong-type', place, fault);
    const result: Record<string, T> = {};
    for (const name of Object.keys(input)) {
      if (RESERVED.has(name)) continue;
      const value = entry(input[name], `${place}/${pointerToken(name)}`, fault);
      if (value !== undefined) result[name] = value;
    }
    return result;
  };
}

/** A copy of JSON data without reserved names; undefined where it is deeper than `depth`. */
export function plain(input: unknown, depth: number): unknown {
  if (typeof input === 'string') return input.toWellFormed();
  if (input === null || typeof input === 'boolean') return input;
  if (typeof input === 'number') return Number.isFinite(input) ? input : undefined;
  if (depth === 0 || typeof input !== 'object') return undefined;
  if (Array.isArray(input)) {
    return input.map((value) => plain(value, depth - 1)).filter((value) => value !== undefined);
  }
  const result: Record<string, unknown> = {};
  for (const name of Object.keys(input).sort()) {
    if (RESERVED.has(name)) continue;
    const value = plain((input as Record<string, unknown>)[name], depth - 1);
    if (value !== undefined) result[name] = value;
  }
  return result;
}

/** Any JSON data, as {@link plain} copies it. */
export const data: Rebuild<unknown> = (input, place, fault) =>
  plain(input, UNKNOWN_DEPTH) ?? refuse('wrong-type', place, fault);

/** True for an object that is not a list. */
export function isObject(input: unknown): input is Record<string, unknown> {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

/** A name as RFC 6901 writes it in a pointer. */
function pointerToken(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

function refuse(code: FaultCode, place: string, fault: OnFault): undefined {
  fault(code, place);
  return undefined;
}
