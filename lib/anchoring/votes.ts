import { lowerBound } from '../text/index.ts';

/** A mark that was surely found: where it began, and how far it has moved since, in UTF-16 units of `textContent`. */
export interface Vote {
  start: number;
  shift: number;
}

/** Where a mark should begin now. */
export interface Expectation {
  /** An offset; `votes` give one of the root's `textContent`, `judge` takes one of folded text. */
  at: number;
  /** Whether the marks on both sides agree on it, so that it weighs more than likeness. */
  agreed: boolean;
}

/** Marks around it agree on a place, and a place with an expectation, where they differ by no more than this. */
export const NEAR = 64;

/** What marks that were surely found say about the others: text between two that moved alike moved with them. */
export class Votes {
  private readonly starts: number[];

  constructor(private readonly votes: Vote[]) {
    votes.sort((a, b) => a.start - b.start);
    this.starts = votes.map(({ start }) => start);
  }

  /** Where a mark that began at `start` should begin now. It has no vote in this itself. */
  expect(start: number): Expectation {
    const { votes, starts } = this;
    const before = lowerBound(starts, start);
    const behind = lowerBound(starts, start + 1);
    const a = votes[before - 1] ?? votes[behind + 1];
    const b = votes[behind] ?? votes[before - 2];
    const at = start + ((a ?? b)?.shift ?? 0);
    return { at, agreed: a && b ? Math.abs(a.shift - b.shift) <= NEAR : false };
  }
}
