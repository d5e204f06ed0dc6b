import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ENGINES, findPrograms, howToGet, titleOf, type Engine } from '../helpers/browsers.js';
import { openEngine, type EnginePage } from '../helpers/engine-page.js';
import { BARE_POLICY, elementOf, NONCE, rulesIn, scriptOf, TAGS } from '../helpers/guarded-page.js';
import { BUILT_INS, PATCHES } from '../helpers/host-patches.js';
import { builtFile, OrderHost } from '../helpers/order-host.js';
import { PageReader } from '../helpers/page-reader.js';

/** The same strict, changed and fenced-in pages in each engine that this machine has. */

const TRUSTED = "; require-trusted-types-for 'script'; trusted-types parvis";
/** All that the guide names for the four elements. */
const SOURCES = [...new Set(Object.values(rulesIn('docs/security.md')).flatMap(splitRules))];
const POLICY = `${BARE_POLICY.replace(TRUSTED, '')}; ${joined(SOURCES)}`;
const ELEMENTS = TAGS.map(elementOf).join('\n');
const LOADER = scriptOf('/parvis/parvis.js');

const DAY_MS = 86_400_000;
const at = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

/** A town of which there is something to open in each element, and a map. */
const DOCUMENTS = {
  'parvis.json': {
    parvis: '1.0',
    inLanguage: ['fr'],
    timezone: 'Europe/Paris',
    publisher: { name: 'Ville de Saint-Parvis', telephone: '+33200000000' },
    collector: '/collector',
    tiles: '/tuile.svg?{z}/{x}/{y}',
    alerts: { url: 'alerts.json' },
    services: { url: 'services.json' },
    polls: { url: 'polls.json' },
    showcase: { url: 'showcase.json' },
  },
  'alerts.json': {
    items: [
      {
        id: 'a1',
        headline: 'Eau coupée rue du Lavoir',
        description: 'Une conduite est à réparer.',
        severity: 'minor',
        sent: at(-1),
        expires: at(1),
      },
    ],
  },
  'showcase.json': {
    items: [
      {
        id: 'b1',
        name: 'Boulangerie Martin',
        type: 'LocalBusiness',
        telephone: '+33200000001',
        geo: { latitude: 48.1, longitude: -1.6 },
        image: [{ url: '/tuile.svg', alt: 'La vitrine' }],
      },
      {
        id: 'b2',
        name: 'Garage Leroux',
        type: 'LocalBusiness',
        geo: { latitude: 48.11, longitude: -1.61 },
      },
    ],
  },
};
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="9" height="9"/></svg>';

/** A page's first script: WebDriver hands nothing out by itself. */
const GATHER = `
  window.gathered = { violations: [], errors: [], warnings: [] };
  addEventListener('securitypolicyviolation', (event) =>
    gathered.violations.push(event.effectiveDirective + ' ' + event.blockedURI));
  addEventListener('error', (event) =>
    gathered.errors.push(String(event.message || event.target.src || event.target.href)), true);
  addEventListener('unhandledrejection', (event) => gathered.errors.push(String(event.reason)));
  for (const kind of ['error', 'warn']) {
    const write = console[kind];
    console[kind] = (...told) => {
      gathered.warnings.push(told.join(' '));
      write.apply(console, told);
    };
  }`;

function splitRules(rules: string): string[] {
  return rules.split('; ').flatMap((rule) => {
    const [name, ...sources] = rule.split(' ');
    return sources.map((source) => `${name} ${source}`);
  });
}

/** “img-src a”, “img-src b” as “img-src a b”. */
function joined(pairs: readonly string[]): string {
  const rules = new Map<string, string[]>();
  for (const pair of pairs) {
    const [name = '', source = ''] = pair.split(' ');
    rules.set(name, [...(rules.get(name) ?? []), source]);
  }
  return [...rules].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');
}

/** In Chromium another test has what changes no object, and so not the map. */
const isTriedIn =
  (engine: Engine) =>
  ([, patch]: [name: string, patch: string]): boolean =>
    engine !== 'chromium' || patch.includes('Object.prototype.');
/** WebKit's driver answers by means of the page's own `Promise`: by an old one it never does. */
const isDeaf = (engine: Engine, patch: string): boolean =>
  engine === 'webkit' && patch.includes('window.Promise =');

const own = (code: string): string => `<script nonce="${NONCE}">${code}</script>`;

describe('the built elements', { concurrency: 2 }, () => {
  for (const engine of ENGINES) {
    const skip = findPrograms(engine) ? false : howToGet(engine);
    describe(`in ${skip ? engine : titleOf(engine)}`, { skip, concurrency: 1 }, () => {
      let host: OrderHost;
      let page: EnginePage;
      let reader: PageReader;
      before(async () => {
        host = await new OrderHost().start();
        host.documents = DOCUMENTS;
        host.serve('/tuile.svg', PICTURE);
        page = await openEngine(engine);
        reader = new PageReader(page);
      });
      after(async () => {
        await page?.close();
        await host.stop();
      });

      /** A page on which nobody has been before. */
      async function open(policy: string, body: string): Promise<void> {
        host.policy = policy;
        host.ballots.length = 0;
        const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Page</title>${own(GATHER)}</head><body>${body}</body></html>`;
        await page.goto(host.serve('/empty.html', own('localStorage.clear()')));
        await page.goto(host.serve('/page.html', html));
      }

      /** As one text: a driver may write lists by the means that a page has changed. */
      const gathered = async (...kinds: string[]): Promise<string[]> =>
        (await page.evaluate<string>(`[${kinds.map((kind) => `...gathered.${kind}`)}].join('\\n')`))
          .split('\n')
          .filter(Boolean);

      /** Breaks one rule, of which the page hears after all that were broken before. */
      async function violations(): Promise<string[]> {
        await page.evaluate(`(async () => {
        const told = new Promise((resolve) =>
          addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
            /^style-src/.test(effectiveDirective) && resolve()));
        document.body.setAttribute('style', 'color: red');
        await told;
      })()`);
        const found = await gathered('violations');
        assert.match(found.at(-1)!, /^style-src/);
        return found.slice(0, -1);
      }

      /** Each element shows what the town published, in place of its fallback. */
      async function shows(): Promise<void> {
        await reader.waitFor('heading', 'Eau coupée rue du Lavoir');
        await reader.waitFor('button', 'Papiers');
        await reader.waitFor('radio', 'À la gare');
        await reader.waitFor('button', 'Boulangerie Martin');
        assert.equal(await reader.count('link', 'Appelez la mairie'), 0);
      }

      /** A resident reads on, opens, votes and looks at the map. */
      async function use(): Promise<void> {
        await reader.press('button', 'Réduire');
        await reader.press('button', 'Lire la suite');
        await reader.waitFor('text', 'Une conduite est à réparer.');
        await reader.press('button', 'Papiers');
        await reader.press('button', 'Carte d’identité');
        await reader.waitFor('heading', 'Carte d’identité');
        await reader.press('radio', 'À la gare');
        await reader.press('button', 'Donner mon avis');
        await reader.waitFor('text', 'Votre avis est compté.');
        await reader.press('button', 'Carte');
        await reader.waitFor('marker', 'Boulangerie Martin');
        await reader.waitFor('tile');
        await reader.press('button', 'Agrandir');
        await reader.press('button', 'Tout voir');
        await reader.press('button', 'Boulangerie Martin');
        await reader.waitFor('heading', 'Boulangerie Martin');
      }

      for (const [name, policy] of [
        ['a strict policy', POLICY],
        ['a strict policy with Trusted Types', POLICY + TRUSTED],
      ] as const)
        it(`the four elements work under ${name}, and break no rule`, async () => {
          await open(policy, ELEMENTS + LOADER);
          await shows();
          await use();
          assert.deepEqual(await violations(), []);
          assert.deepEqual(await gathered('errors', 'warnings'), []);
        });

      it('a page hears of what it should not have', async () => {
        const body = `<p style="color: red">rouge</p><script>window.ran = true;</script>
        <img src="https://elsewhere.example/p.gif" alt="">`;
        await open(POLICY, body);
        const found = (await violations()).map((line) => line.replace(/(-elem|-attr)? .*/, ''));
        assert.deepEqual(found.sort(), ['img-src', 'script-src', 'style-src']);
        assert.equal(await page.evaluate('String(window.ran)'), 'undefined');
      });

      it('the fallback stays where Trusted Types allow no policy', async (test) => {
        const isKnown = await page.evaluate<boolean>('window.trustedTypes !== undefined');
        test.diagnostic(isKnown ? 'knows Trusted Types' : 'knows no Trusted Types');
        await open(POLICY + TRUSTED.replace('parvis', "'none'"), ELEMENTS + LOADER);
        if (isKnown) {
          await page.evaluate(`(async () => {
          while (!gathered.warnings.length) await new Promise((resolve) => setTimeout(resolve, 20));
        })()`);
          assert.equal(await reader.count('link', 'Appelez la mairie'), TAGS.length);
          const warnings = await gathered('warnings');
          assert.equal(warnings.length, 1);
          assert.match(warnings[0]!, /^Parvis .*trusted-types parvis/);
        } else await shows();
        assert.deepEqual(await gathered('errors'), []);
      });

      for (const [name, patch] of Object.entries(PATCHES).filter(isTriedIn(engine)))
        it(
          `the four elements and the map work with ${name}, and change nothing`,
          { skip: isDeaf(engine, patch) && 'the driver of WebKit needs the Promise of the page' },
          async () => {
            await open(
              '',
              `<script>{${patch}}</script><script>window.before = ${BUILT_INS};</script>${ELEMENTS}${LOADER}`,
            );
            await shows();
            await use();
            assert.deepEqual(
              host.ballots.map(({ choices }) => choices),
              [['a']],
            );
            const changed = await page.evaluate<string>(`(() => {
          const now = ${BUILT_INS};
          const names = new Set([...before.keys(), ...now.keys()]);
          return [...names].filter((name) => {
            // The driver's own.
            if (name === 'window Symbol(automationSessionProxy)') return false;
            const [was, is] = [before.get(name), now.get(name)];
            return !was || !is || was.some((part, at) => typeof part === 'function' && part !== is[at]);
          }).join();
        })()`);
            assert.equal(
              changed,
              'window before,window Symbol(parvis.page.2),window Symbol(parvis.trusted)',
            );
            assert.deepEqual(await gathered('errors', 'warnings'), []);
          },
        );

      /** What is in a frame that has no origin of its own. */
      async function openFrame(html: string): Promise<PageReader> {
        host.serve('/parvis/embed.html', html);
        host.serve('/parvis/embed.css', await builtFile('embed.css'));
        await open(
          '',
          '<iframe sandbox="allow-scripts" src="/parvis/embed.html?element=service-finder" title="Services"></iframe>',
        );
        return new PageReader(page, { isInFrame: true });
      }

      for (const isShared of [true, false]) {
        // In WebKit 'self' matches nothing in such a frame, so that no script of it runs.
        const isEmpty = engine === 'webkit' || !isShared;
        it(`a frame in a sandbox shows ${isEmpty ? 'its link to the town’s site' : 'its content'} where its files are ${isShared ? '' : 'not '}lent to every site`, async () => {
          host.isShared = isShared;
          const inside = await openFrame(await builtFile('embed.html'));
          if (isEmpty) {
            await inside.waitFor('link', 'Aller sur le site de la ville');
            assert.equal(
              await page.evaluateInFrame(
                `document.links[0].target || document.querySelector('base').target`,
              ),
              '_blank',
            );
          } else {
            await inside.press('button', 'Papiers');
            await inside.waitFor('button', 'Carte d’identité');
          }
          assert.equal(await page.evaluateInFrame('origin'), 'null');
        });
      }

      it('a frame in a sandbox shows its content where its policy names the site itself', async () => {
        host.isShared = true;
        const inside = await openFrame(
          (await builtFile('embed.html')).replaceAll("'self'", host.url),
        );
        await inside.press('button', 'Papiers');
        await inside.waitFor('button', 'Carte d’identité');
      });
    });
  }
});
