import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { moduleFiles } from '../../build/module-files.js';
import { launchBrowser } from '../helpers/browser.js';
import { ConsumerProject } from '../helpers/packed-package.js';
import { serveFolder } from '../helpers/static-server.js';

const FEED = JSON.stringify({
  parvis: '1.0',
  inLanguage: ['fr'],
  publisher: { name: 'Ville de Saint-Parvis', telephone: '+33261910000' },
  services: [{ id: 's:1', name: 'Passeport', summary: 'Demander un passeport.' }],
});
const FINDER =
  '<parvis-service-finder feed="/parvis.json"><a href="/demarches">Toutes les démarches</a></parvis-service-finder>';
const OTHERS = ['parvis-alert-banner', 'parvis-opinion-poll', 'parvis-business-showcase'];

/** What bundling may add to a page: its own few lines, less than what the element's parts vary by. */
const ALLOWANCE = 1.03;

describe('pages built on the package', () => {
  let project: ConsumerProject;
  let browser: Browser;
  before(async () => {
    project = new ConsumerProject();
    browser = await launchBrowser();
  });
  after(async () => {
    await browser.close();
    project.remove();
  });

  const document = (head: string): string =>
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>Démarches</title><link rel="icon" href="data:,">${head}</head><body>${FINDER}</body></html>`;

  /** Opens the page in this folder of the project, runs `look`, and stops the server. */
  async function visit(folder: string, look: (page: Page) => Promise<void>): Promise<string[]> {
    const server = await serveFolder(path.join(project.folder, folder));
    const page = await browser.newPage({ locale: 'fr-FR' });
    const said: string[] = [];
    page.on('pageerror', ({ message }) => said.push(message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) said.push(message.text());
    });
    try {
      await page.goto(server.url);
      await look(page);
    } finally {
      await page.close();
      server.close();
    }
    return said;
  }

  async function finds(page: Page): Promise<void> {
    await page.getByRole('searchbox', { name: 'Trouver un service' }).fill('pasport');
    await page.getByText('Passeport').first().waitFor();
  }

  const keepsFallback = async (page: Page): Promise<void> => {
    await page.waitForLoadState('networkidle');
    await page.getByRole('link', { name: 'Toutes les démarches' }).waitFor({ state: 'visible' });
    assert.equal(await page.getByRole('searchbox').count(), 0);
  };

  /** A plain page in `folder`, with what is built served from /parvis/. */
  function plainPage(folder: string, head: string): string {
    project.write(`${folder}/index.html`, document(head));
    project.write(`${folder}/parvis.json`, FEED);
    const served = path.join(project.folder, folder, 'parvis');
    cpSync(path.join(project.package, 'dist'), served, { recursive: true });
    return served;
  }

  it('a bundler takes the one element that is imported, at its own size', async (context) => {
    project.write('vite/index.html', document('<script type="module" src="/main.js"></script>'));
    project.write('vite/main.js', "import 'parvis/elements/services.js';\n");
    project.write('vite/public/parvis.json', FEED);
    const root = path.join(project.folder, 'vite');
    const built = await build({ root, configFile: false, logLevel: 'silent' });
    assert.ok('output' in built);
    const chunks = built.output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
    const entry = chunks.find(({ isEntry }) => isEntry)!;
    const weigh = (folder: string, file: string): number =>
      [...moduleFiles(folder, file)]
        .map((part) => brotliCompressSync(readFileSync(path.join(folder, part))).length)
        .reduce((sum, bytes) => sum + bytes);
    const bundled = weigh(path.join(root, 'dist'), entry.fileName);
    const own = weigh(path.join(project.package, 'dist'), 'elements/services.js');
    context.diagnostic(`${bundled} bytes bundled, ${own} by itself, after brotli`);
    assert.ok(bundled <= own * ALLOWANCE, `${bundled} bytes bundled, ${own} by itself`);

    const everything = chunks.map(({ code }) => code).join('\n');
    assert.match(everything, /parvis-service-finder/);
    for (const tag of OTHERS) assert.ok(!everything.includes(tag), tag);

    assert.deepEqual(await visit('vite/dist', finds), []);
  });

  it('the script tag works from the unpacked package', async () => {
    plainPage('plain', '<script type="module" src="/parvis/parvis.js"></script>');
    assert.deepEqual(await visit('plain', finds), []);
  });

  describe('pinned by the snippets', () => {
    /** The code under a heading of snippets.txt. */
    function snippet(heading: string): string {
      const text = readFileSync(path.join(project.package, 'dist/snippets.txt'), 'utf8');
      const [, code] = text.split(new RegExp(`^== ${heading}.* ==$`, 'm'));
      return code!.split(/^== /m)[0]!.trim();
    }

    for (const [form, head, own] of [
      ['the loader', () => snippet('Loader'), 'parvis.js'],
      ['one file', () => snippet('Everything'), 'parvis.all.js'],
      [
        'the loader with preloads',
        () => {
          const preloads = snippet('For slow networks').split('\n');
          const asked = preloads.filter((link) => /core|elements\/services/.test(link));
          return [snippet('Loader'), ...asked].join('\n');
        },
        'elements/services.js',
      ],
    ] as const) {
      it(`${form} works as built, and is refused once changed`, async () => {
        const folder = form.replaceAll(' ', '-');
        const served = plainPage(folder, head());
        assert.deepEqual(await visit(folder, finds), []);
        appendFileSync(path.join(served, own), '\n// changed on the way');
        const said = await visit(folder, keepsFallback);
        assert.match(said.join('\n'), /integrity/);
      });
    }

    it('refuses a part that the loader asks for later, and one that a part imports', async () => {
      for (const file of ['elements/services.js', 'core.js']) {
        const folder = `changed-${path.basename(file, '.js')}`;
        const served = plainPage(folder, snippet('Loader'));
        appendFileSync(path.join(served, file), '\n// changed on the way');
        const said = await visit(folder, keepsFallback);
        assert.match(said.join('\n'), /integrity/, file);
      }
    });

    it('has the hash of every script that is served, as its bytes give it', () => {
      const dist = path.join(project.package, 'dist');
      const served = readdirSync(dist, { recursive: true, encoding: 'utf8' })
        .map((name) => name.replaceAll(path.sep, '/'))
        // What runs on a server is no script of a page.
        .filter((name) => name.endsWith('.js') && !/^(cli|node)\/|^collector\.js$/.test(name));
      const counted = Object.fromEntries(
        served.map((file) => {
          const bytes = readFileSync(path.join(dist, file));
          return [file, `sha384-${createHash('sha384').update(bytes).digest('base64')}`];
        }),
      );
      assert.ok(served.length > 60, `${served.length} files`);
      assert.deepEqual(JSON.parse(readFileSync(path.join(dist, 'sri.json'), 'utf8')), counted);
      // The script that takes a frame's height is pasted into pages of other sites.
      assert.ok(snippet('Around a frame').includes(`integrity="${counted['embed.js']}"`));
      assert.ok(!snippet('Around a frame').includes('type="module"'));
    });

    it('names every file that a page can ask for', () => {
      const map = JSON.parse(
        /<script type="importmap">([^]*?)<\/script>/.exec(snippet('Loader'))![1]!,
      ) as {
        integrity: Record<string, string>;
      };
      const dist = path.join(project.package, 'dist');
      const sri = JSON.parse(readFileSync(path.join(dist, 'sri.json'), 'utf8')) as Record<
        string,
        string
      >;
      const asked = new Set<string>();
      for (const element of ['bulletin', 'opinion', 'services', 'showcase'])
        moduleFiles(dist, `elements/${element}.js`, { isLazy: true, found: asked });
      for (const file of asked) {
        assert.ok(sri[file], file);
        assert.equal(map.integrity[`/parvis/${file}`], sri[file], file);
      }
    });
  });
});
