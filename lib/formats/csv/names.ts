/** Joins the paths of tags: `Politics/Foreign; Video`. A separator inside a name has a backslash before it. */
export function joinPaths(paths: readonly (readonly string[])[]): string {
  return paths.map((path) => path.map(escapeName).join('/')).join('; ');
}

/** Takes apart what {@link joinPaths} joined. Empty names vanish; white space around names is dropped. */
export function splitPaths(field: string): string[][] {
  const paths: string[][] = [];
  let path: string[] = [];
  let name = '';
  const endName = () => {
    if (name.trim() !== '') path.push(name.trim());
    name = '';
  };
  const endPath = () => {
    endName();
    if (path.length > 0) paths.push(path);
    path = [];
  };
  for (let at = 0; at < field.length; at++) {
    const unit = field.charAt(at);
    if (unit === '\\' && at + 1 < field.length) name += field.charAt(++at);
    else if (unit === '/') endName();
    else if (unit === ';') endPath();
    else name += unit;
  }
  endPath();
  return paths;
}

function escapeName(name: string): string {
  return name.replace(/[\\/;]/g, '\\$&');
}
