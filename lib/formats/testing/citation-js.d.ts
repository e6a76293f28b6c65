/** citation-js brings no types. */
declare module '@citation-js/core' {
  export const plugins: {
    input: { chain(input: string, options: { generateGraph: boolean }): unknown[] };
  };
}
