import { copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { minifyHTMLLiterals } from 'minify-literals';
import { defineConfig, type Rollup, type EnvironmentOptions, type Plugin } from 'vite';
import { ELEMENTS } from './build/elements.js';
import { writeIntegrity } from './build/integrity.js';
import { feedSchema } from './src/feed/json-schema.js';

/** What every element needs; what only some need goes into files of its own. */
const CORE =
  /node_modules\/(?!lean-qr|leaflet|supercluster|kdbush|.*directive)|oxc|rolldown|src\/(internal\/(?!contrast|frame-sheets|print-page|read-aloud)|feed\/(?!address|alert-|consent|diagnose|exchange|geometry|section-pages|service-|showcase-|model\/(alert|poll|service|showcase))|styles\/(tokens|base|buttons)|translations\/(fr\/)?(common|dates)|controllers\/(feed|localize|page-|plain-language|format|wake|lazy-part))/;

/** The files that each element imports, for the loader to ask for all of them at once. */
const chunksOf: Record<string, string[]> = {};

const noteChunks: Plugin = {
  name: 'parvis:note-chunks',
  generateBundle(_, bundle) {
    const collect = (file: string, found: Set<string>): Set<string> => {
      for (const imported of (bundle[file] as Rollup.OutputChunk).imports) {
        if (!found.has(imported)) collect(imported, found.add(imported));
      }
      return found;
    };
    for (const entry of Object.keys(ELEMENTS))
      chunksOf[path.basename(entry)] = [...collect(`${entry}.js`, new Set())].sort();
  },
};

/** Pages for webmasters and frames, which need no work. */
const SERVED = [
  'src/embed/embed.html',
  'src/embed/embed.css',
  'src/configurator/configurateur.html',
  'src/configurator/configurator.html',
  'src/configurator/configurator.css',
];

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
/** So that the check of a page can tell which versions meet on it. */
const VERSION = `/* Parvis ${version} */`;

function browser(
  input: Record<string, string>,
  { isSingleFile = false, plugins = [] as Plugin[], banner = '' } = {},
): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      emptyOutDir: false,
      sourcemap: true,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'allow-extension',
        plugins,
        output: {
          format: 'es',
          postBanner: banner,
          minify: true,
          comments: { annotation: false, legal: false, jsdoc: false },
          entryFileNames: '[name].js',
          chunkFileNames: ({ name }) => (name === 'core' ? 'core.js' : `chunks/${name}.js`),
          codeSplitting: isSingleFile
            ? false
            : {
                // A group takes what it names, not the library that this stands on.
                includeDependenciesRecursively: false,
                groups: [
                  {
                    name: 'lists',
                    test: /node_modules\/.*directive(?!s\/live)|src\/hours\/(?!week|ordinary-week)|feed\/address|controllers\/(opening-words|phone-link|place-)|translations\/fr\/hours/,
                  },
                  {
                    name: 'search-field.styles',
                    test: /controllers\/(pause-|view-)|search-field/,
                  },
                  { name: 'words-fr', test: /search\/synonyms\/fr/ },
                  { name: 'words-en', test: /search\/synonyms\/en/ },
                  {
                    name: 'notices',
                    test: /affecting-alerts|(controllers|fr)\/alert-notice/,
                  },
                  { name: 'warnings', test: /alert-life|model\/alert|fr\/severities/ },
                  {
                    name: 'search',
                    test: /src\/search\/(?!pairings)|item-index|synonym-packs|time-slices/,
                  },
                  {
                    name: 'cards',
                    test: /controllers\/(card-icons|license-name|price-words|print-button|reading-tools|related-links|trust-line)|styles\/card/,
                  },
                  { name: 'core', test: CORE },
                ],
              },
        },
      },
    },
  };
}

/**
 * Without what Lit does for browsers that cannot read these files, or have no web components, and with
 * the page's one policy in place of the one that each copy of Lit makes for itself, and without its
 * additions to what all scripts share.
 */
const lighterLit: Plugin = {
  name: 'parvis:lighter-lit',
  enforce: 'pre',
  resolveId: (source) =>
    source === './css-tag.js' ? path.resolve('src/internal/css-tag.ts') : undefined,
  transform(code, id) {
    if (!/node_modules\/(@lit|lit-)/.test(id)) return null;
    // As long as before, so that the source map stays true.
    const lighter = code
      .replace(/\w+\.\w+(Polyfill|Hydrate)Support/g, (hook) => 'undefined'.padEnd(hook.length))
      .replace(/,?\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/, ({ length }) =>
        ' '.repeat(length),
      )
      // For decorators that are not used here.
      .replace(/Symbol\.metadata\?\?=[^;]*;/, ({ length }) => ' '.repeat(length))
      .replace(/Symbol\.metadata\];if\(null!==t\)\{.*?elementProperties\.set\(t,i\)\}/, (use) =>
        'Symbol.metadata];'.padEnd(use.length),
      )
      .replace(/\w\.trustedTypes/g, (asked) => 'undefined'.padEnd(asked.length))
      .replace(
        /(static createElement\((\w),\w\)\{)(const .*?innerHTML=[^}]*)/,
        (_, head: string, html: string, body: string) =>
          head + `return parvis.parse(${html})`.padEnd(body.length),
      );
    const isTemplates = /lit-html\.js$/.test(id);
    if (isTemplates && !lighter.includes('parvis.parse(')) this.error('Lit makes templates anew.');
    const policy = JSON.stringify(path.resolve('src/internal/trusted-types.ts'));
    return {
      code: isTemplates ? `${lighter}\nimport{trusted as parvis}from${policy}` : lighter,
      map: null,
    };
  },
};

/**
 * Without the questions that Leaflet asks old browsers by writing HTML, which Trusted Types forbid,
 * and without the classes that it lends to the page while its map is dragged.
 */
const quieterLeaflet: Plugin = {
  name: 'parvis:quieter-leaflet',
  transform(code, id) {
    if (!/node_modules\/leaflet\/src\/(core\/Browser|dom\/Draggable)\.js$/.test(id)) return null;
    // As long as before, so that the source map stays true.
    const quieter = code.replace(
      /div\.innerHTML = .*;|DomUtil\.\w+Class\((?:document\.body|this\._lastTarget), .*\);/g,
      ({ length }) => ' '.repeat(length),
    );
    return { code: quieter, map: null };
  },
};

/** What a page's scripts add to all objects is no option, event or tile of Leaflet's. */
const ownLoops: Plugin = {
  name: 'parvis:own-loops',
  transform(code, id) {
    if (!/node_modules\/leaflet\/src\//.test(id)) return null;
    const looped = code.replace(
      /for \((var )?(\w+) in ([\w.[\]]+)\)/g,
      'for ($1$2 of parvisNamesOf($3))',
    );
    if (looped === code) return null;
    const names = JSON.stringify(path.resolve('src/components/business-showcase/map/names-of.ts'));
    return { code: `${looped}\nimport{namesOf as parvisNamesOf}from${names}`, map: null };
  },
};

/** What a page's scripts add to all objects is no export of a module: only own names count. */
const ownExports: Plugin = {
  name: 'parvis:own-exports',
  transform: (code, id) =>
    /rolldown.runtime/.test(id)
      ? {
          code: code.replace(/for \(var (\w+) in all\)/, 'for (var $1 of Object.keys(all))'),
          map: null,
        }
      : null,
};

/** White space and comments of the templates and sheets, which a minifier of JavaScript leaves in. */
const minifyTemplates: Plugin = {
  name: 'parvis:minify-templates',
  async transform(code, id) {
    // The collector's pages are made of pieces such as ' checked', whose spaces it would take.
    if (!/\/src\/(?!collector\/)/.test(id) || !/(html|css|svg)`/.test(code)) return null;
    const minified = await minifyHTMLLiterals(code, {
      fileName: id,
      // In SVG a path that is not closed swallows the next one.
      minifyOptions: { keepClosingSlash: true } as object,
    });
    return minified && { code: minified.code, map: minified.map?.toString() ?? null };
  },
};

/** Tells the loader which files each element needs. */
const fillChunks: Plugin = {
  name: 'parvis:fill-chunks',
  renderChunk: (code) => ({
    code: code.replaceAll('PARVIS_CHUNKS', JSON.stringify(chunksOf)),
    map: null,
  }),
};

const node: EnvironmentOptions = {
  consumer: 'server',
  build: {
    ssr: true,
    emptyOutDir: false,
    sourcemap: true,
    target: 'node20',
    minify: false,
    rolldownOptions: {
      input: { 'cli/parvis': 'src/cli/parvis.ts', collector: 'src/collector/main.ts' },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'node/[name].js' },
    },
  },
};

/** The notices that the licences of what is inside the bundles ask for. */
function writeNotices(folder: string): void {
  const inside = [
    'lit',
    '@lit/reactive-element',
    'lit-html',
    'lit-element',
    'lucide-static',
    'lean-qr',
    'leaflet',
    'supercluster',
    'kdbush',
  ];
  const notices = inside.map((name) => {
    const license = path.join('node_modules', name, 'LICENSE');
    return `${name}\n\n${readFileSync(license, 'utf8')}`;
  });
  writeFileSync(path.join(folder, 'third-party-licenses.txt'), notices.join('\n'));
}

/**
 * `vite build --app` makes the served and the Node files of `dist/`, one pass after the other. Names
 * are stable (a webmaster writes them into a page) and neutral (blockers match "alert", "banner",
 * "poll").
 */
export default defineConfig({
  plugins: [lighterLit, quieterLeaflet, ownLoops, ownExports, minifyTemplates],
  define: { 'process.env.NODE_ENV': '"production"' },
  // A library: no helper of Vite's around dynamic imports.
  build: { lib: { entry: 'src/parvis.ts', formats: ['es'] } },
  environments: {
    elements: browser({ ...ELEMENTS, index: 'src/parvis.ts' }, { plugins: [noteChunks] }),
    // The pure parts for tools stand alone, so that they do not decide how the elements are split.
    feed: browser({ feed: 'src/feed/index.ts' }, { isSingleFile: true }),
    search: browser({ search: 'src/search/index.ts' }, { isSingleFile: true }),
    hours: browser({ hours: 'src/hours/index.ts' }, { isSingleFile: true }),
    loader: browser(
      { parvis: 'src/loader.ts' },
      { isSingleFile: true, plugins: [fillChunks], banner: VERSION },
    ),
    all: browser(
      { 'parvis.all': 'src/everything.ts' },
      { isSingleFile: true, plugins: [fillChunks], banner: VERSION },
    ),
    // Alone, so that it can tell what is wrong with the others.
    check: browser({ check: 'src/panel/panel.ts' }, { isSingleFile: true }),
    // The page on which a webmaster chooses, sees and copies an element.
    configurator: browser(
      { configurator: 'src/configurator/configurator.ts' },
      { isSingleFile: true },
    ),
    // For places that allow only a frame: the page inside it, and what the page around it may load.
    embed: browser({ 'embed-page': 'src/embed/page.ts' }, { isSingleFile: true }),
    frame: browser({ embed: 'src/embed/frame.ts' }, { isSingleFile: true }),
    node,
  },
  builder: {
    // One reading of this file for all passes, which hand on what they found.
    sharedConfigBuild: true,
    async buildApp(builder) {
      const folder = builder.config.build.outDir;
      rmSync(folder, { recursive: true, force: true });
      // One after the other: the loader needs to know the elements' chunks.
      for (const environment of Object.values(builder.environments))
        if (environment.name !== 'client') await builder.build(environment);
      const schema = `${JSON.stringify(feedSchema(), null, 2)}\n`;
      writeFileSync(path.join(folder, 'feed.schema.json'), schema);
      writeNotices(folder);
      for (const file of SERVED) copyFileSync(file, path.join(folder, path.basename(file)));
      writeIntegrity(folder);
    },
  },
});
