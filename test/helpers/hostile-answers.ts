import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { send, type Treatment } from './hostile-feed.js';

export const UNREACHABLE = /ne peuvent pas être chargées\. Vérifiez votre connexion/;
export const UNREADABLE = /sont illisibles pour le moment\. Réessayez plus tard/;
export const TOO_SLOW = /Le réseau est trop lent/;
const PORTAL = '<!doctype html><html lang="fr"><title>Wifi</title><form>Connexion</form></html>';
const MB = 1_000_000;
const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
const many = (count: number): object[] =>
  Array.from({ length: count }, (_, at) => ({ id: `s${at}`, name: `Service ${at}` }));
const text =
  (body: string | Uint8Array, headers?: Record<string, string>): Treatment =>
  (_, response) =>
    send(response, body, headers);
/** Windows-1252, which is Latin-1 with a sign for the euro. */
const latin1 = (letters: string): Buffer => Buffer.from(letters.replaceAll('€', '\x80'), 'latin1');

/** From one address to the next, and after so many to what was asked for. */
const redirects =
  (times: number, end: (response: ServerResponse) => void): Treatment =>
  ({ url }, response) => {
    const address = new URL(url!, 'http://x');
    const step = Number(address.searchParams.get('step'));
    if (step >= times) return end(response);
    address.searchParams.set('step', `${step + 1}`);
    response.writeHead(302, {
      'access-control-allow-origin': '*',
      location: address.pathname + address.search,
    });
    response.end();
  };

export interface HostileAnswer {
  readonly treatment: Treatment;
  /** What residents read without a copy of before: what was asked for, or this one sentence. */
  readonly reads: 'the feed' | RegExp;
  /** Their patience is passed over in no time. */
  readonly isSlow?: boolean;
}

/**
 * Ways in which a document of the feed may be answered, by name.
 * @param document as it should be
 * @param list the name of its list of items
 */
export function hostileAnswers(
  document: Readonly<Record<string, unknown>>,
  list: string,
): Readonly<Record<string, HostileAnswer>> {
  const items = document[list] as object[];
  const documentWith = (more: object): string => JSON.stringify({ ...document, ...more });
  const good = documentWith({});
  /** What is served with anything that is left out of the feed. */
  const withField = (value: string): string => `${good.slice(0, -1)},"more":${value}}`;
  const big = withField(`"${'x'.repeat(20 * MB)}"`);
  return {
    'with a byte order mark': { treatment: text(`\uFEFF${good}`), reads: 'the feed' },
    'in UTF-16': { treatment: text(Buffer.from(`\uFEFF${good}`, 'utf16le')), reads: 'the feed' },
    'in UTF-16, big end first': {
      treatment: text(Buffer.from(`\uFEFF${good}`, 'utf16le').swap16()),
      reads: 'the feed',
    },
    'in Latin-1 that calls itself UTF-8': {
      treatment: text(latin1(good), { 'content-type': 'application/json; charset=utf-8' }),
      reads: 'the feed',
    },
    'in UTF-8 that calls itself a page in Latin-1': {
      treatment: text(good, {
        'content-type': 'text/html; charset=iso-8859-1',
        'x-content-type-options': 'nosniff',
      }),
      reads: 'the feed',
    },
    'with broken items': {
      treatment: text(documentWith({ [list]: [null, 7, { id: 'x' }, ...items, [], 'x'] })),
      reads: 'the feed',
    },
    'of a version to come': { treatment: text(documentWith({ parvis: '9.0' })), reads: 'the feed' },
    'behind a page to sign in, with status 200': {
      treatment: text(PORTAL, { 'content-type': 'text/html' }),
      reads: UNREADABLE,
    },
    'behind a redirect to such a page': {
      treatment: redirects(1, (response) =>
        send(response, PORTAL, { 'content-type': 'text/html' }),
      ),
      reads: UNREADABLE,
    },
    'of no content': {
      treatment: (_, response) => {
        response.writeHead(204, { 'access-control-allow-origin': '*' });
        response.end();
      },
      reads: UNREADABLE,
    },
    'cut off in its text': { treatment: text(good.slice(0, good.length / 2)), reads: UNREADABLE },
    'cut off on the line': {
      treatment: (_, response) => {
        response.on('close', () => {});
        response.writeHead(200, {
          'access-control-allow-origin': '*',
          'content-length': `${good.length}`,
        });
        response.write(good.slice(0, good.length / 2), () => response.destroy());
      },
      reads: UNREACHABLE,
    },
    'at a byte a second': {
      treatment: (_, response) => {
        response.writeHead(200, { 'access-control-allow-origin': '*' });
        let at = 0;
        response.write(good[at++]);
        const drip = setInterval(() => response.write(good[at++] ?? ' '), 1_000);
        response.on('close', () => clearInterval(drip));
      },
      reads: TOO_SLOW,
      isSlow: true,
    },
    'behind 20 redirects': {
      treatment: redirects(20, (response) => send(response, good)),
      reads: 'the feed',
    },
    'behind redirects without end': {
      treatment: redirects(Infinity, () => {}),
      reads: UNREACHABLE,
    },
    'of 20 MB': {
      treatment: text(big, { 'content-length': `${Buffer.byteLength(big)}` }),
      reads: UNREADABLE,
    },
    'of 20 MB that does not say so': {
      treatment: (_, response) => {
        send(response, big, { 'transfer-encoding': 'chunked' });
      },
      reads: UNREADABLE,
    },
    'of 20 MB in a few compressed bytes': {
      treatment: text(gzipSync(big), {
        'content-encoding': 'gzip',
      }),
      reads: UNREADABLE,
    },
    'of 100,000 items': {
      treatment: text(documentWith({ [list]: many(100_000) })),
      reads: UNREADABLE,
    },
    '10,000 levels deep': { treatment: text(withField(deep(10_000))), reads: UNREADABLE },
    'deep within the limit': { treatment: text(withField(deep(60))), reads: 'the feed' },
    'of a server that does not let other sites read': {
      treatment: (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(good);
      },
      reads: UNREACHABLE,
    },
  };
}
