import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Served {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Whether this request gets it; others get 404. */
  readonly answers?: (request: IncomingMessage) => boolean;
}

export type Site = Readonly<Record<string, Served | string>>;

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
};

/** Serves these files from a free port of this machine alone, until closed or the test's end. */
export async function serve(site: Site): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    const found = site[pathname];
    const {
      status = 200,
      headers = {},
      body = '',
      answers = () => true,
    } = typeof found === 'string' ? { body: found } : (found ?? { status: 404 });
    const type = TYPES[/\.(\w+)$/.exec(pathname)?.[1] ?? 'html'];
    const given = answers(request);
    response.writeHead(given ? status : 404, {
      ...(type && { 'content-type': type }),
      'cache-control': 'no-cache',
      ...headers,
    });
    response.end(given ? body : '');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A test that fails before it closes would otherwise keep the process alive.
  server.unref();
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export function integrityOf(text: string): string {
  return `sha384-${createHash('sha384').update(text).digest('base64')}`;
}

/** What stands for the built files: the check reads their bytes, and runs none of them. */
export function builtFiles(folder = '/parvis/', version = '0.1.0'): Record<string, string> {
  const files: Record<string, string> = {
    'parvis.js': `/* Parvis ${version} */ import('parvis-service-finder');`,
    'parvis.all.js': `/* Parvis ${version} */ 'all of parvis';`,
    'core.js': `'core of ${version}';`,
    'elements/services.js': `'services of ${version}';`,
    'elements/bulletin.js': `'bulletin of ${version}';`,
    'elements/opinion.js': `'opinion of ${version}';`,
  };
  const pins = Object.entries(files).map(([name, text]) => [name, integrityOf(text)]);
  const all = { ...files, 'sri.json': JSON.stringify(Object.fromEntries(pins)) };
  return Object.fromEntries(Object.entries(all).map(([name, text]) => [folder + name, text]));
}

export const NOW = Date.parse('2026-11-28T12:00:00+01:00');

export const FEED = {
  parvis: '1.0',
  inLanguage: ['fr'],
  timezone: 'Europe/Paris',
  publisher: { name: 'Ville de Saint-Parvis', telephone: '+33261910000' },
  dateModified: '2026-11-22T09:00:00+01:00',
  alerts: [
    {
      id: 'eau',
      headline: 'Coupure d’eau',
      severity: 'minor',
      sent: '2026-11-27T09:00:00+01:00',
      expires: '2026-11-30T09:00:00+01:00',
    },
  ],
  services: [
    {
      id: 'cni',
      name: 'Carte d’identité',
      lastReviewed: '2026-11-01',
      availableChannel: [{ channelType: 'phone', telephone: '+33261910000' }],
    },
  ],
};

export const SCRIPT =
  '<script type="module" src="/parvis/parvis.js" data-feed="/parvis.json"></script>';
export const FINDER =
  '<parvis-service-finder><a href="/services.html">Les services</a></parvis-service-finder>';

export function page(body: string, { head = '', lang = ' lang="fr"' } = {}): string {
  return `<!doctype html>\n<html${lang}>\n<head><title>Page</title>${head}</head>\n<body>\n${body}\n</body>\n</html>`;
}

/** A town's site where all is as it should be. */
export function goodSite(changes: Site = {}): Site {
  return {
    '/page.html': page(`${SCRIPT}\n${FINDER}`),
    '/services.html': page('<h1>Les services</h1>'),
    '/parvis.json': JSON.stringify(FEED),
    ...builtFiles(),
    ...changes,
  };
}
