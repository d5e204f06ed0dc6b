import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import type { CheckFinding } from '../../src/check/finding.js';
import { checkPage } from '../../src/cli/check/check-page.js';
import { check as fr } from '../../src/translations/fr/check.js';
import {
  builtFiles,
  FEED,
  FINDER,
  goodSite,
  integrityOf,
  NOW,
  page,
  SCRIPT,
  serve,
  type Site,
} from './check-site.js';
import { parvis } from './run-parvis.js';

/** Codes that a test has found; what only a browser or an encrypted page sees is tested elsewhere. */
const seen = new Set<string>();
const ELSEWHERE = [
  ...['element-ready', 'element-empty', 'element-missing', 'element-fallback', 'element-hidden'],
  ...['feed-from-copy', 'no-storage', 'policy-violated'],
  ...['script-insecure', 'feed-insecure', 'collector-insecure', 'page-insecure', 'feed-upgraded'],
];

interface Case {
  readonly site?: Site;
  /** Of the page that is checked. */
  readonly html?: string;
  readonly path?: string;
}

/** What is found on a site, without what is good. */
async function problems({ site = {}, html, path = '/page.html' }: Case): Promise<CheckFinding[]> {
  const all = await findings({ site, ...(html !== undefined && { html }), path });
  return all.filter(({ severity }) => severity !== 'good');
}

async function findings({ site = {}, html, path = '/page.html' }: Case): Promise<CheckFinding[]> {
  const town = await serve(
    goodSite({ ...(html !== undefined && { '/page.html': html }), ...site }),
  );
  try {
    const found = await checkPage(town.url + path, NOW);
    for (const { code } of found) seen.add(code);
    return found;
  } finally {
    town.close();
  }
}

const codes = (found: readonly CheckFinding[]): string[] => found.map(({ code }) => code);
const feed = (changes: object): string => JSON.stringify({ ...FEED, ...changes });
const policy = (value: string): string =>
  `<meta http-equiv="Content-Security-Policy" content="${value}">`;
const json = (body: string, headers: Record<string, string> = {}): Site => ({
  '/parvis.json': { body, headers },
});

describe('the check of a good page', () => {
  it('finds nothing to change, and says what is good', async () => {
    const found = await findings({});
    assert.deepEqual(
      found.map(({ code, severity }) => `${severity} ${code}`),
      ['page-read', 'lang-known', 'script-loads', 'element-whole', 'feed-loads', 'feed-fresh'].map(
        (code) => `good ${code}`,
      ),
    );
    const loads = found.find(({ code }) => code === 'script-loads')!;
    assert.deepEqual(
      [loads.args['file'], loads.args['version'], loads.line],
      ['parvis.js', '0.1.0', 5],
    );
  });

  for (const [how, html] of [
    ['with the script in the head', page(FINDER, { head: SCRIPT })],
    ['with the one file', page(FINDER + SCRIPT.replace('parvis.js', 'parvis.all.js'))],
    [
      'with a version behind the address',
      page(FINDER + SCRIPT.replace('parvis.js', 'parvis.js?v=3')),
    ],
    [
      'with the feed in a meta tag',
      page(FINDER + SCRIPT.replace(/ data-feed="[^"]*"/, ''), {
        head: '<meta name="parvis-feed" content="/parvis.json">',
      }),
    ],
    [
      'with the feed in the element',
      page(FINDER.replace('>', ' feed="/parvis.json">') + SCRIPT.replace(/ data-feed="[^"]*"/, '')),
    ],
    [
      'with a placeholder',
      page(
        `${SCRIPT}<div data-parvis="service-finder" data-heading-level="3"><a href="tel:+33261910000">02 61 91 00 00</a></div>`,
      ),
    ],
    [
      'with a placeholder whose name an editor changed, and the one file',
      page(
        `${SCRIPT.replace('parvis.js', 'parvis.all.js')}<div data-parvis="Parvis_Service_Finder"><a href="/services.html">A</a></div>`,
      ),
    ],
    [
      'with an inline import, and the feed in a meta tag',
      page(`${FINDER}<script>import('/parvis/parvis.js')</script>`, {
        head: '<meta name="parvis-feed" content="“/parvis.json”">',
      }),
    ],
    [
      'with attributes of the page',
      page(
        SCRIPT +
          FINDER.replace(
            '>',
            ' id="a" class="b" lang="en" style="c" data-d aria-busy="false" heading-level="3" category="Papiers">',
          ),
      ),
    ],
    [
      'with a script in a comment, a template and a noscript',
      page(
        `${SCRIPT}${FINDER}<!-- <parvis-foo/> --><template><parvis-foo></parvis-foo></template><noscript><script src="/parvis/parvis.js"></script></noscript>`,
      ),
    ],
    [
      'that shows the code in its text',
      page(`${SCRIPT}${FINDER}<pre><code>&lt;parvis-service-finder&gt;</code></pre>`),
    ],
    [
      'with a strict policy that knows Parvis',
      page(FINDER + SCRIPT, {
        head: policy(
          "default-src 'self'; trusted-types parvis; require-trusted-types-for 'script'",
        ),
      }),
    ],
    [
      'with a nonce',
      page(FINDER + SCRIPT.replace('src', 'nonce="abc" src'), {
        head: policy("default-src 'none'; script-src 'nonce-abc'; connect-src 'self'"),
      }),
    ],
    [
      'with the right integrity',
      page(
        FINDER +
          SCRIPT.replace(
            'src',
            `integrity="${integrityOf(builtFiles()['/parvis/parvis.js']!)}" src`,
          ),
      ),
    ],
  ] as const)
    it(`finds nothing to change ${how}`, async () => {
      assert.deepEqual(await problems({ html }), []);
    });

  it('reads a page in Latin-1 as its header says', async () => {
    const html = page(
      SCRIPT + FINDER.replace('services', 'démarches').replace('Les services', 'Démarches'),
    );
    const site: Site = {
      '/page.html': {
        body: Buffer.from(html.replace('démarches.html', 'services.html'), 'latin1'),
        headers: { 'content-type': 'text/html; charset=iso-8859-1' },
      },
    };
    assert.deepEqual(await problems({ site }), []);
  });
});

const importMap = (file: string): string =>
  `<script type="importmap">{ "integrity": { "/parvis/${file}": "sha384-AAAA" } }</script>`;
const poll = (id: string): string =>
  `<parvis-opinion-poll poll="${id}"><a href="/services.html">Voter</a></parvis-opinion-poll>`;
const POLL = { id: 'velos', name: 'Des vélos ?', endTime: '2026-12-31T18:00:00+01:00' };
const POLLS = [
  {
    ...POLL,
    choices: [
      { id: 'a', name: 'Oui' },
      { id: 'b', name: 'Non' },
    ],
  },
];
const picture = [{ url: 'https://images.example.org/a.jpg', alt: 'Mairie' }];

/** Each code, a page that has it, and what stands in its finding. */
const CASES: readonly [code: string, site: Case, args?: Record<string, unknown>, line?: number][] =
  [
    ['page-status', { path: '/none.html' }, { status: 404 }],
    ['page-not-html', { path: '/parvis.json' }, { type: 'application/json; charset=utf-8' }],
    ['page-too-large', { html: page('a'.repeat(5_100_000)) }],
    [
      'page-redirected',
      { path: '/', site: { '/': { status: 302, headers: { location: '/page.html' } } } },
    ],
    [
      'page-from-cache',
      { site: { '/page.html': { body: page(SCRIPT + FINDER), headers: { age: '90000' } } } },
      { hours: 25 },
    ],
    ['no-lang', { html: page(SCRIPT + FINDER, { lang: '' }) }],
    ['lang-other', { html: page(SCRIPT + FINDER, { lang: ' lang="br"' }) }, { lang: 'br' }],

    ['no-script', { html: page(FINDER) }],
    [
      'script-joined',
      { html: page(`${FINDER}<script src="/wp-content/cache/autoptimize_1a2b.js"></script>`) },
      { file: '/wp-content/cache/autoptimize_1a2b.js' },
    ],
    [
      'script-injected',
      {
        html: page(
          `${FINDER}\n<script>s.src = '/parvis/parvis.js'; document.body.append(s)</script>`,
        ),
      },
      { line: 6 },
      6,
    ],
    [
      'script-as-text',
      { html: page(`${FINDER}<p>&lt;script type="module" src="/parvis/parvis.js"&gt;</p>`) },
      {},
      5,
    ],
    [
      'script-not-module',
      { html: page(FINDER + SCRIPT.replace('type="module" ', '')) },
      { type: '', file: 'parvis.js' },
    ],
    [
      'script-not-module',
      { html: page(FINDER + SCRIPT.replace('module', 'text/javascript')) },
      { type: 'text/javascript' },
    ],
    [
      'script-delayed',
      {
        html: page(
          `${FINDER}<script type="rocketlazyloadscript" data-rocket-type="module" data-rocket-src="/parvis/parvis.js" data-feed="/parvis.json"></script>`,
        ),
      },
      { tool: 'wp-rocket', file: 'parvis.js' },
    ],
    [
      'script-needs-consent',
      { html: page(FINDER + SCRIPT.replace('module"', 'text/plain" data-category="analytics"')) },
      { tool: 'consent' },
    ],
    [
      'script-unreachable',
      { html: page(FINDER + SCRIPT.replace('/parvis/', 'http://127.0.0.1:1/')) },
      { url: 'http://127.0.0.1:1/parvis.js' },
    ],
    [
      'script-status',
      { html: page(FINDER + SCRIPT.replace('/parvis/', '/old/')) },
      { status: 404 },
    ],
    [
      'script-type',
      {
        site: { '/parvis/parvis.js': { body: 'parvis', headers: { 'content-type': 'text/html' } } },
      },
      { type: 'text/html' },
    ],
    [
      'script-integrity',
      { html: page(FINDER + SCRIPT.replace('src', 'integrity="sha384-AAAA" src')) },
    ],
    ['script-foreign', { site: { '/parvis/parvis.js': 'export default {}' } }],
    [
      'script-blocked',
      { html: page(FINDER + SCRIPT, { head: policy('script-src https://other.example') }) },
      { directive: 'script-src https://other.example', add: "'self'" },
    ],
    [
      'parts-blocked',
      {
        html: page(
          FINDER +
            SCRIPT.replace(
              'src',
              `integrity="${integrityOf(builtFiles()['/parvis/parvis.js']!)}" src`,
            ),
          {
            head: policy(`script-src '${integrityOf(builtFiles()['/parvis/parvis.js']!)}'`),
          },
        ),
      },
      { add: "'self'" },
    ],
    [
      'part-missing',
      { site: { '/parvis/elements/services.js': { status: 404 } } },
      { status: 404 },
    ],
    ['parts-mixed', { site: { '/parvis/core.js': "'core of 0.0.9';" } }, { file: 'core.js' }],
    [
      'import-map-stale',
      { html: page(FINDER + SCRIPT, { head: importMap('core.js') }) },
      { file: 'core.js' },
    ],
    [
      'preload-gone',
      {
        html: page(FINDER + SCRIPT, {
          head: '\n<link rel="modulepreload" href="/parvis/chunks/old.js">',
        }),
      },
      { status: 404 },
      4,
    ],
    ['two-copies', { html: page(FINDER + SCRIPT + SCRIPT) }],
    [
      'two-versions',
      {
        site: builtFiles('/plugin/', '0.0.9'),
        html: page(`${FINDER + SCRIPT}\n${SCRIPT.replace('/parvis/', '/plugin/')}`),
      },
      { a: '0.1.0', b: '0.0.9' },
      6,
    ],
    [
      'loader-and-all',
      { html: page(FINDER + SCRIPT + SCRIPT.replace('parvis.js', 'parvis.all.js')) },
    ],
    [
      'trusted-types',
      { html: page(FINDER + SCRIPT, { head: policy('trusted-types default') }) },
      { directive: 'trusted-types default' },
    ],

    ['no-element', { html: page(SCRIPT) }],
    [
      'tag-as-text',
      { html: page(`${SCRIPT}\n<p>\n&lt;parvis-alert-banner&gt;&lt;/parvis-alert-banner&gt;</p>`) },
      { tag: '<parvis-alert-banner>' },
      6,
    ],
    [
      'tag-unknown',
      { html: page(`${SCRIPT}<parvis-service-fnider>a</parvis-service-fnider>`) },
      { tag: '<parvis-service-fnider>', near: 'parvis-service-finder' },
      5,
    ],
    [
      'tag-unknown',
      { html: page(`${SCRIPT}<div data-parvis="services-finder">a</div>`) },
      { near: 'data-parvis="service-finder"' },
    ],
    ['tag-self-closed', { html: page(`${SCRIPT}<parvis-alert-banner /><p>Page</p>`) }],
    [
      'tag-swallows',
      {
        html: page(`${SCRIPT}<parvis-alert-banner><a href="/services.html">A</a><main>Page</main>`),
      },
      { found: '<main>' },
    ],
    [
      'attribute-unknown',
      { html: page(SCRIPT + FINDER.replace('>', ' headinglevel="3">')) },
      { attribute: 'headinglevel', near: 'heading-level' },
    ],
    [
      'attribute-value',
      { html: page(SCRIPT + FINDER.replace('>', ' heading-level="7">')) },
      { value: '7', known: '2, 3, 4, 5, 6' },
    ],
    [
      'attribute-curly',
      { html: page(SCRIPT + FINDER.replace('>', ' category=”Papiers”>')) },
      { attribute: 'category', value: '”Papiers”' },
    ],
    [
      'script-curly',
      { html: page(FINDER + SCRIPT.replace('"module"', '“module”')) },
      { attribute: 'type' },
    ],
    [
      'attribute-encoded',
      { html: page(SCRIPT + FINDER.replace('>', ' category="Eau &amp;amp; air">')) },
      { value: 'Eau &amp; air' },
    ],
    [
      'fallback-missing',
      { html: page(`${SCRIPT}<parvis-service-finder> </parvis-service-finder>`) },
      { tag: '<parvis-service-finder>' },
    ],
    [
      'fallback-no-link',
      { html: page(`${SCRIPT}<parvis-service-finder>Chargement…</parvis-service-finder>`) },
    ],
    ['fallback-empty-link', { html: page(SCRIPT + FINDER.replace('/services.html', '#')) }],
    [
      'fallback-dead-link',
      { html: page(SCRIPT + FINDER.replace('services.html', 'none.html')) },
      { status: 404 },
    ],
    ['no-feed', { html: page(FINDER + SCRIPT.replace(/ data-feed="[^"]*"/, '')) }],
    [
      'feed-blocked',
      { html: page(FINDER + SCRIPT, { head: policy("connect-src 'none'") }) },
      { directive: "connect-src 'none'", add: "'self'" },
    ],
    [
      'feed-unreachable',
      { html: page(FINDER + SCRIPT.replace('/parvis.json', 'http://127.0.0.1:1/parvis.json')) },
    ],
    ['feed-status', { site: { '/parvis.json': { status: 500 } } }, { status: 500 }],
    ['feed-page', { site: json(page('Connexion')) }],
    ['feed-broken', { site: json('{"parvis": "1.0"') }, { reason: 'json-syntax' }],
    ['feed-broken', { site: json('{"version": 3}') }],
    [
      'feed-type',
      { site: json(feed({}), { 'content-type': 'text/plain' }) },
      { type: 'text/plain' },
    ],
    [
      'feed-redirected',
      {
        site: {
          '/parvis.json': { status: 301, headers: { location: '/data/parvis.json' } },
          '/data/parvis.json': feed({}),
        },
      },
    ],
    [
      'feed-cache-long',
      { site: json(feed({}), { 'cache-control': 'max-age=604800' }) },
      { seconds: 604_800, max: 86_400 },
    ],
    [
      'feed-cache-long',
      {
        html: page(
          `${SCRIPT}<parvis-alert-banner><a href="/services.html">A</a></parvis-alert-banner>`,
        ),
        site: {
          ...json(feed({ alerts: { url: 'alerts.json' } })),
          '/alerts.json': {
            body: JSON.stringify({ parvis: '1.0', items: FEED.alerts }),
            headers: { 'cache-control': 'max-age=600' },
          },
        },
      },
      { seconds: 600, max: 120 },
    ],
    ['feed-cache-old', { site: json(feed({}), { age: '3600' }) }, { minutes: 60 }],
    [
      'feed-not-compressed',
      { site: json(feed({ services: [{ ...FEED.services[0], keywords: ['a'.repeat(6_000)] }] })) },
      { kb: 6 },
    ],
    [
      'feed-losses',
      { site: json(feed({ services: [...FEED.services, { id: 'x' }] })) },
      { count: 1 },
    ],
    ['feed-advice', { site: json(feed({ inLanguage: [] })) }],
    ['feed-old', { site: json(feed({ dateModified: '2026-01-01T00:00:00Z' })) }, { days: 331 }],
    ['feed-undated', { site: json(feed({ dateModified: undefined })) }],
    [
      'alerts-ended',
      {
        html: page(
          `${SCRIPT}<parvis-alert-banner><a href="/services.html">A</a></parvis-alert-banner>`,
        ),
        site: json(feed({ alerts: [{ ...FEED.alerts[0], expires: '2026-11-27T10:00:00+01:00' }] })),
      },
      { count: 1 },
    ],
    [
      'reviews-overdue',
      {
        site: json(
          feed({
            services: [{ ...FEED.services[0], lastReviewed: '2024-01-01', reviewInterval: 'P1Y' }],
          }),
        ),
      },
      { count: 1 },
    ],
    ['section-missing', { html: page(SCRIPT + poll('velos')) }, { section: 'polls' }, 5],
    ['feed-status', { site: json(feed({ services: { url: '/services.json' } })) }, { status: 404 }],
    [
      'poll-unknown',
      { html: page(SCRIPT + poll('trams')), site: json(feed({ polls: POLLS })) },
      { poll: 'trams', known: 'velos' },
    ],
    [
      'images-blocked',
      {
        html: page(FINDER + SCRIPT, { head: policy("img-src 'self'") }),
        site: json(feed({ services: [{ ...FEED.services[0], image: picture }] })),
      },
      { add: 'https://images.example.org' },
    ],
    [
      'collector-blocked',
      {
        html: page(SCRIPT + poll('velos'), { head: policy("connect-src 'self'") }),
        site: json(feed({ polls: POLLS, collector: 'https://votes.example.org' })),
      },
      { add: 'https://votes.example.org' },
    ],
    [
      'collector-unreachable',
      {
        html: page(SCRIPT + poll('velos')),
        site: json(feed({ polls: POLLS, collector: 'http://127.0.0.1:1' })),
      },
    ],
  ];

describe('the check of a page where something is wrong', () => {
  for (const [code, site, args = {}, line] of CASES)
    it(`finds ${code} ${JSON.stringify(args)}`, async () => {
      const found = await problems(site);
      const wanted = found.find((one) => one.code === code && holds(one.args, args));
      assert.ok(wanted, `${code} is not in ${JSON.stringify(found)}`);
      if (line) assert.equal(wanted.line, line);
    });

  it('follows a page that does not answer', async () => {
    const found = await checkPage('http://127.0.0.1:1/', NOW);
    for (const { code } of found) seen.add(code);
    assert.deepEqual(codes(found), ['page-unreachable']);
  });

  it('tells a script and a feed of another site that shut this page out from one that lets it in', async () => {
    for (const [allowed, wanted] of [
      ['https://www.example.org', ['script-cors', 'feed-cors']],
      ['*', []],
    ] as const) {
      const shared = { 'access-control-allow-origin': allowed };
      const files = Object.entries({ ...builtFiles(), '/parvis.json': feed({}) });
      const other = await serve(
        Object.fromEntries(files.map(([name, body]) => [name, { body, headers: shared }])),
      );
      const html = page(FINDER + SCRIPT.replaceAll('="/', `="${other.url}/`));
      assert.deepEqual(codes(await problems({ html })), wanted);
      other.close();
    }
  });

  it('tells whether the vote collector takes votes from this page', async () => {
    const votes = await serve({
      '/health': { status: 403, headers: {} },
      '/open/health': { body: '{}', headers: { 'access-control-allow-origin': '*' } },
    });
    const at = (collector: string): Case => ({
      html: page(SCRIPT + poll('velos')),
      site: json(feed({ polls: POLLS, collector })),
    });
    assert.deepEqual(codes(await problems(at(votes.url))), ['collector-origin']);
    assert.deepEqual(codes(await problems(at(`${votes.url}/open/`))), []);
    votes.close();
  });

  it('reads each feed that elements name, and the pages of a large section', async () => {
    const item = FEED.services[0]!;
    const found = await findings({
      html: page(`${SCRIPT + FINDER}${FINDER.replace('>', ' feed="/other.json">')}`),
      site: {
        '/other.json': feed({
          services: { index: 'index.json', pages: ['one.json', 'two.json'], count: 2 },
        }),
        '/index.json': JSON.stringify({ parvis: '1.0', items: [item, { ...item, id: 'b' }] }),
        '/one.json': JSON.stringify({ parvis: '1.0', items: [item] }),
        '/two.json': JSON.stringify({ parvis: '1.0', items: [{ ...item, id: 'b' }] }),
      },
    });
    const loads = found.filter(({ code }) => code === 'feed-loads');
    assert.deepEqual(
      loads.map(({ args }) => args['services']),
      [1, 2],
    );
  });

  after(() => {
    const all = Object.keys(fr.sentences);
    assert.deepEqual(
      all.filter((code) => !seen.has(code) && !ELSEWHERE.includes(code)),
      [],
      'codes without a page that has them',
    );
  });
});

describe('parvis check', () => {
  it('ends with 0 for a good page, and says in French what is good and what it cannot see', async () => {
    const town = await serve(goodSite());
    const { exit, stdout, stderr } = await parvis([
      'check',
      `${town.url}/page.html`,
      '--lang',
      'fr',
    ]);
    town.close();
    const said = stderr.replaceAll('\u00a0', ' ');
    assert.equal(exit, 0, stderr);
    assert.equal(stdout, '');
    assert.match(said, /✓ Le script se charge : parvis\.js 0\.1\.0, 0,1 ko\./);
    assert.match(said, /✓ Le flux se charge : 1 service, 1 ko/);
    assert.match(said, /\nTout va bien : 6 points vérifiés\.\n/);
    assert.ok(said.includes(`ouvrez ${town.url}/page.html?parvis-check`));
  });

  it('ends with 1 where something is to be mended, and says what, where and how', async () => {
    const html = page(`${SCRIPT}\n<parvis-alert-baner>Appelez le 112</parvis-alert-baner>`);
    const town = await serve(goodSite({ '/page.html': html }));
    const { exit, stderr } = await parvis(['check', `${town.url}/page.html`]);
    town.close();
    assert.equal(exit, 1);
    assert.ok(
      stderr.includes(
        'error, line 6\n  There is no element <parvis-alert-baner>.\n  → Write parvis-alert-banner. [tag-unknown]\n',
      ),
      stderr,
    );
  });

  it('gives machines one object', async () => {
    const town = await serve(goodSite({ '/parvis.json': { status: 404 } }));
    const { exit, stdout } = await parvis(['check', `${town.url}/page.html?a=b`, '--json']);
    town.close();
    assert.equal(exit, 1);
    const report = JSON.parse(stdout) as { browser: string; findings: Record<string, unknown>[] };
    assert.equal(report.browser, `${town.url}/page.html?a=b&parvis-check`);
    assert.deepEqual(report.findings[0], {
      code: 'feed-status',
      severity: 'error',
      args: { url: `${town.url}/parvis.json`, status: 404 },
      message: `The server answers 404 instead of this document: ${town.url}/parvis.json.`,
      remedy: 'Check the address, and that the document is public.',
    });
  });

  for (const address of ['saint parvis', 'file:///etc/hosts', 'https://', ''])
    it(`ends with 2 for “${address}”, which is no address of a page`, async () => {
      const { exit, stderr } = await parvis(['check', address]);
      assert.equal(exit, 2);
      assert.match(stderr, /is not the address of a page/);
    });

  it('lets no page write to the terminal', async () => {
    const html = page(
      `${SCRIPT}<parvis-alert-banner x="\u001b[2J">a</parvis-alert-banner><parvis-x\u001b[31m>`,
    );
    const town = await serve(goodSite({ '/page.html': html }));
    const { stderr } = await parvis(['check', `${town.url}/page.html`]);
    town.close();
    assert.ok(!stderr.includes('\u001b'));
  });
});

function holds(args: CheckFinding['args'], wanted: Record<string, unknown>): boolean {
  return Object.entries(wanted).every(([name, value]) => args[name] === value);
}
