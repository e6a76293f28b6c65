import http from 'node:http';

/** A site that serves given pages. */
export interface Site {
  /** Serves a page and gives its address. */
  serve(name: string, body: string, type?: string): string;
  close(): void;
}

export async function serveSite(): Promise<Site> {
  const pages = new Map<string, { body: string; type: string }>();
  const server = http.createServer((request, response) => {
    const { body, type } = pages.get(request.url ?? '') ?? { body: '', type: 'text/html' };
    response.writeHead(body ? 200 : 404, { 'content-type': `${type}; charset=utf-8` });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    serve(name, body, type = 'text/html') {
      pages.set(`/${name}`, { body, type });
      return `http://127.0.0.1:${port}/${name}`;
    },
    close: () => void server.close(),
  };
}
