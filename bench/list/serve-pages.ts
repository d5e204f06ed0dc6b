import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A site of this machine alone, with the built files of Parvis beside what a bench brings along.
 *
 * @param pages what stands in the body of each page, by its name
 * @param files their text, by name; `*.json`, else a script
 */
export async function servePages(
  pages: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
): Promise<{ readonly origin: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = decodeURIComponent(pathname.slice(1));
    const type =
      name in pages ? 'text/html' : name.endsWith('.json') ? 'application/json' : 'text/javascript';
    response.setHeader('content-type', `${type}; charset=utf-8`);
    response.end(
      name in pages
        ? `<!doctype html><html lang="fr"><title>bench</title><link rel="icon" href="data:,">${pages[name]}`
        : (files[name] ?? readFileSync(`dist/${name}`)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
