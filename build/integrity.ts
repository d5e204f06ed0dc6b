import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where the guides serve the files from. */
const BASE = '/parvis/';
/** Files that no page asks for by itself: tools and bundlers import them. */
const FOR_TOOLS = ['feed.js', 'hours.js', 'index.js', 'search.js'];
/** Files that a script tag names, on the town's page or around and in a frame. */
const TAGGED = ['parvis.js', 'parvis.all.js', 'embed.js', 'embed-page.js', 'configurator.js'];
/** What only a webmaster asks for, by `?parvis-check`. */
const FOR_WEBMASTERS = ['check.js'];

/** `sri.json`: what a page can pin each served file to; `snippets.txt`: the same, ready to paste. */
export function writeIntegrity(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => name.endsWith('.js') && !/^(cli|node)\/|^collector\.js$/.test(name))
    .sort();
  const integrity = Object.fromEntries(
    files.map((file) => {
      const hash = createHash('sha384').update(readFileSync(path.join(folder, file)));
      return [file, `sha384-${hash.digest('base64')}`];
    }),
  );
  writeFileSync(path.join(folder, 'sri.json'), `${JSON.stringify(integrity, null, 2)}\n`);
  writeFileSync(path.join(folder, 'snippets.txt'), snippets(integrity));
}

/** For a webmaster who opens it in a browser and copies. */
function snippets(integrity: Readonly<Record<string, string>>): string {
  const imported = Object.keys(integrity).filter(
    (file) => !FOR_TOOLS.includes(file) && !TAGGED.includes(file),
  );
  const map = imported.map((file) => `  "${BASE}${file}": "${integrity[file]}"`).join(',\n');
  const script = (file: string): string =>
    `<script type="module" src="${BASE}${file}" integrity="${integrity[file]}" crossorigin="anonymous" data-feed="/parvis.json"></script>`;
  const preload = (file: string): string =>
    `<link rel="modulepreload" href="${BASE}${file}" integrity="${integrity[file]}" crossorigin="anonymous" />`;
  // On another site's page, and classic; `crossorigin` lets the browser read what it has to compare.
  const around = `<script src="https://www.example.org${BASE}embed.js" integrity="${integrity['embed.js']}" crossorigin="anonymous"></script>`;
  return `Parvis, pinned: a browser refuses a file that is not the very one of this build.
Served from another place than ${BASE}? Write that place instead, on every line.
Paste anew with each new version.

== Loader: the page downloads what its elements need ==

<script type="importmap">
{ "integrity": {
${map}
} }
</script>
${script('parvis.js')}

== Everything in one file: heavier, and pinned in every browser ==

${script('parvis.all.js')}

== For slow networks, below the import map: the files of your elements, asked for at once ==

${imported
  .filter((file) => !FOR_WEBMASTERS.includes(file))
  .map(preload)
  .join('\n')}

== Around a frame, on a page of another site: its height. Your server must answer Access-Control-Allow-Origin for it ==

${around}
`;
}
