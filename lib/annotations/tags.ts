import type { Stamp } from './records.ts';
import type { Tag } from './types.ts';

/** A tag's name as it is kept: white space collapsed, NFC, without a leading `#`. */
export function tagName(typed: string): string {
  return typed
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^#+\s*/, '');
}

/** What makes two names the same tag: case does not count. */
export const tagKey = (name: string): string => tagName(name).toLowerCase();

/** A new tag of the codebook. */
export function createTag(name: string, { id, now }: Stamp): Tag {
  return { id, name: tagName(name), createdAt: now, updatedAt: now };
}
