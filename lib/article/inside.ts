/** What the elements around a text say about it, as bits. */
export const Inside = {
  nav: 1,
  aside: 2,
  footer: 4,
  header: 8,
  form: 16,
  figure: 32,
  caption: 64,
  quote: 128,
  list: 256,
  preformatted: 512,
  link: 1024,
  control: 2048,
  row: 4096,
  dialog: 16384,
} as const;
