/**
 * Gives each piece of a page an id by its words: a hash (FNV-1a, 32 bits) with their length, and how many pieces with
 * the same words came before. So a piece is known again when the page is read another day, whatever moved around it.
 */
export class PieceIds {
  private readonly counts = new Map<string, number>();

  /** The id of the next piece, in the order of the page. */
  next(text: string): string {
    let hash = 0x811c9dc5;
    for (let i = 0; i < text.length; i++)
      hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
    const words = `${hash.toString(36)}.${text.length.toString(36)}`;
    const before = this.counts.get(words) ?? 0;
    this.counts.set(words, before + 1);
    return `${words}.${before}`;
  }
}
