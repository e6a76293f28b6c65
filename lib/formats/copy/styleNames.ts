/** The styles of citations, in the order in which they are offered. Apart from what they do, so that settings stay small. */
export const citationStyleNames = ['apa', 'mla', 'chicago', 'harvard', 'din'] as const;

/** A style's name in code and settings. */
export type CitationStyle = (typeof citationStyleNames)[number];
