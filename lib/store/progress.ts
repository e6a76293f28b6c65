/** Told how much of something long is done: 0 to 1. What it throws stops that, and takes a write back. */
export type OnProgress = (done: number) => void;
