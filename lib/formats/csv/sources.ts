type Source = { url: string; title?: string };

/** Sources of a claim in one cell: `Title <address>; <address>`. */
export function joinSources(sources: readonly Source[]): string {
  return sources.map(({ url, title }) => `${title ? `${title} ` : ''}<${url}>`).join('; ');
}

/** Takes apart what {@link joinSources} joined, or addresses with white space between. */
export function splitSources(field: string): Source[] {
  if (!field.includes('<'))
    return field
      .split(/\s+/)
      .filter(Boolean)
      .map((url) => ({ url }));
  const sources: Source[] = [];
  let waiting = '';
  for (const piece of field.split('>; ')) {
    waiting += piece;
    const open = waiting.lastIndexOf('<http');
    if (open === -1) {
      waiting += '>; ';
      continue;
    }
    const title = waiting.slice(0, open).trim();
    const url = waiting.slice(open + 1).replace(/>\s*$/, '');
    sources.push(title ? { url, title } : { url });
    waiting = '';
  }
  return sources;
}
