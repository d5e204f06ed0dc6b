import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { moduleFiles } from '../../build/module-files.js';
import { ConsumerProject, pack } from '../helpers/packed-package.js';

/** What npm wants of every package, and the guide in French. */
const PAPERS = ['CHANGELOG.md', 'LICENSE', 'README.fr.md', 'README.md', 'package.json'];

/** The modules that the contract names; their parts and source maps follow from them. */
const MODULES = [
  'parvis.js',
  'parvis.all.js',
  'embed.js',
  'embed-page.js',
  'check.js',
  'index.js',
  'elements/bulletin.js',
  'elements/opinion.js',
  'elements/services.js',
  'elements/showcase.js',
  'feed.js',
  'search.js',
  'hours.js',
  'cli/parvis.js',
  'collector.js',
];

/** Declarations of what can be imported; those that they import follow from them. */
const DECLARATIONS = [
  'parvis.d.ts',
  'parvis.all.d.ts',
  'elements/bulletin.d.ts',
  'elements/opinion.d.ts',
  'elements/services.d.ts',
  'elements/showcase.d.ts',
  'types/parvis.d.ts',
  'types/feed/index.d.ts',
  'types/search/index.d.ts',
  'types/hours/index.d.ts',
  'types/collector/main.d.ts',
];

const DATA = [
  'custom-elements.json',
  'embed.css',
  'embed.html',
  'feed.schema.json',
  'snippets.txt',
  'sri.json',
  'third-party-licenses.txt',
];

/** Every file that the package should hold: the names above and what they need. */
function expectedFiles(folder: string): string[] {
  const dist = path.join(folder, 'dist');
  const modules = new Set<string>();
  for (const entry of MODULES) moduleFiles(dist, entry, { isLazy: true, found: modules });
  const maps = [...modules].flatMap((file) => {
    const [, map] = /\n\/\/# sourceMappingURL=(\S+)\s*$/.exec(
      readFileSync(path.join(dist, file), 'utf8'),
    ) ?? [undefined, undefined];
    return map ? [path.posix.join(path.posix.dirname(file), map)] : [];
  });
  const declarations = new Set<string>();
  for (const entry of DECLARATIONS) moduleFiles(dist, entry, { isLazy: true, found: declarations });
  const built = [...modules, ...maps, ...declarations, ...DATA].map((file) => `dist/${file}`);
  return [...PAPERS, ...built].sort();
}

describe('the package as npm would publish it', () => {
  let project: ConsumerProject;
  before(() => {
    project = new ConsumerProject();
  });
  after(() => project.remove());

  it('holds what the contract names, and nothing else', () => {
    assert.deepEqual(project.files, expectedFiles(project.package));
    const odd = project.files.filter(
      (file) =>
        file.endsWith('.js') && !/^dist\/((chunks|elements|node|cli)\/)?[\w.-]+$/.test(file),
    );
    assert.deepEqual(odd, []);
  });

  it('would show a stray file and a missing one', () => {
    const copy = path.join(project.folder, 'copy');
    cpSync(project.package, copy, { recursive: true });
    const compare = (): void => assert.deepEqual(pack(copy, copy).files, expectedFiles(copy));
    const stray = path.join(copy, 'dist/chunks/stray.js');
    writeFileSync(stray, '');
    assert.throws(compare, /stray\.js/);
    rmSync(stray);
    compare();
    rmSync(path.join(copy, 'dist/sri.json'));
    assert.throws(compare, /sri\.json/);
  });

  it('has nothing for publint to say', async () => {
    const { buffer, byteOffset, byteLength } = readFileSync(project.tarball);
    const tarball = buffer.slice(byteOffset, byteOffset + byteLength);
    const { messages, pkg } = await publint({ pack: { tarball }, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg, { color: false })),
      [],
    );
  });

  it('has types that are right for every way in, as modules', async () => {
    const analysis = await checkPackage(
      createPackageFromTarballData(new Uint8Array(readFileSync(project.tarball))),
      {
        includeEntrypoints: MODULES.filter((file) => file.startsWith('elements/')).map(
          (file) => `./${file}`,
        ),
        excludeEntrypoints: ['./elements/*'],
      },
    );
    assert.ok(analysis.types);
    // A package of modules alone: `require` reaches it on the Node that it asks for, and the
    // resolution of Node 10 knows no `exports`.
    const problems = analysis.problems.filter(
      (problem) =>
        problem.kind !== 'CJSResolvesToESM' &&
        !('resolutionKind' in problem && problem.resolutionKind === 'node10'),
    );
    assert.deepEqual(problems, []);
    assert.ok(Object.keys(analysis.entrypoints).includes('./elements/opinion.js'));
  });

  for (const [moduleResolution, module] of [
    ['bundler', 'esnext'],
    ['nodenext', 'nodenext'],
  ] as const)
    describe(`in a TypeScript project that resolves like ${moduleResolution}`, () => {
      /** What the compiler says of this source; empty when it agrees. */
      function compile(source: string): string {
        project.write('main.ts', source);
        project.write(
          'tsconfig.json',
          JSON.stringify({
            compilerOptions: {
              ...{ module, moduleResolution, target: 'es2022', lib: ['es2023', 'dom'] },
              ...{ strict: true, noEmit: true, types: [], resolveJsonModule: true },
              ...{ skipLibCheck: false, noUncheckedSideEffectImports: true },
            },
            files: ['main.ts'],
          }),
        );
        try {
          const tsc = path.resolve('node_modules/typescript/bin/tsc');
          execFileSync(process.execPath, [tsc, '-p', project.folder], { encoding: 'utf8' });
          return '';
        } catch (error) {
          return (error as { stdout: string }).stdout;
        }
      }

      it('gives elements, events and the pure parts their types', () => {
        assert.equal(
          compile(`
            import { ParvisAlertBanner, ParvisBusinessShowcase, ParvisOpinionPoll, ParvisServiceFinder } from 'parvis';
            import { ParvisDismissEvent, ParvisErrorEvent, ParvisReadyEvent, ParvisSearchEvent, ParvisSelectEvent, ParvisVoteEvent } from 'parvis';
            import { ParvisOpinionPoll as Poll } from 'parvis/elements/opinion.js';
            import 'parvis/elements/bulletin.js';
            import 'parvis/elements/services.js';
            import 'parvis/elements/showcase.js';
            import 'parvis/parvis.js';
            import { ParvisServiceFinder as Finder } from 'parvis/parvis.all.js';
            import { parseFeed } from 'parvis/feed';
            import { createIndex } from 'parvis/search';
            import { stateAt } from 'parvis/hours';
            import * as collector from 'parvis/collector';
            import schema from 'parvis/feed.schema.json' with { type: 'json' };

            const poll: Poll & ParvisOpinionPoll = document.createElement('parvis-opinion-poll');
            poll.feed = '/parvis.json';
            poll.addEventListener('parvis-vote', (event) => {
              if (event instanceof ParvisVoteEvent) console.log(event.poll, event.choices, event.status);
            });
            const finder: Finder = document.createElement('parvis-service-finder');
            const all: HTMLElement[] = [new ParvisAlertBanner(), new ParvisBusinessShowcase(), finder, new ParvisServiceFinder()];
            const events: (abstract new (...args: never[]) => Event)[] = [ParvisDismissEvent, ParvisErrorEvent, ParvisReadyEvent, ParvisSearchEvent, ParvisSelectEvent];
            const { feed, diagnostics } = parseFeed('{}', { baseUrl: 'https://www.example.org/' });
            const codes: string[] = diagnostics.map(({ code }) => code);
            const [found] = createIndex([{ id: 'a', name: 'Passeport' }], { lang: 'fr' }).search('passeport', { limit: 1 });
            const id: string | undefined = found?.id;
            const { state } = stateAt({ openingHours: 'Mo-Fr 09:00-12:00' }, Date.now(), { timezone: 'Europe/Paris' });
            const open: boolean = state === 'open' || state === 'closing-soon';
            console.log(all, events, feed, codes, id, open, collector, schema);
            // @ts-expect-error A state that does not exist.
            console.log(state === 'ajar');
            // @ts-expect-error An element has no such property of that type.
            poll.feed = 12;
          `),
          '',
        );
      });

      it('refuses what the package does not offer', () => {
        const unknown = ['parvis/nothing', 'parvis/dist/core.js', 'parvis/elements/alert.js'];
        const said = compile(unknown.map((name) => `import '${name}';`).join('\n'));
        for (const name of unknown) assert.match(said, new RegExp(`TS(2307|2882).*'${name}'`));
      });
    });

  it('answers Node by its names', () => {
    mkdirSync(path.join(project.folder, 'node_modules/.bin'), { recursive: true });
    const bin = path.join(project.folder, 'node_modules/.bin/parvis');
    symlinkSync('../parvis/dist/cli/parvis.js', bin);
    assert.match(execFileSync(process.execPath, [bin, '--help'], { encoding: 'utf8' }), /validate/);
    project.write(
      'ask.js',
      `import { stateAt } from 'parvis/hours';
       import { parseFeed } from 'parvis/feed';
       import { createIndex } from 'parvis/search';
       import { startCollector } from 'parvis/collector';
       const [found] = createIndex([{ id: 'a', name: 'Passeport' }], { lang: 'fr' }).search('pasport');
       const { state } = stateAt({ openingHours: 'Mo-Fr 09:00-12:00' }, Date.parse('2026-11-23T10:00:00Z'), { timezone: 'Europe/Paris' });
       console.log(found.id, state, parseFeed('{').diagnostics.length > 0, typeof startCollector);`,
    );
    const said = execFileSync(process.execPath, ['ask.js'], {
      cwd: project.folder,
      encoding: 'utf8',
    });
    assert.equal(said.trim(), 'a open true function');
  });
});
