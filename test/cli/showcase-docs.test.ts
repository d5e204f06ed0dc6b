import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';
import { fairOrder } from '../../src/components/business-showcase/fair-order.js';
import { showcaseViews } from '../../src/components/business-showcase/view.js';
import { SHOWCASE_TYPES } from '../../src/feed/model/showcase.js';
import { parvis, scratchFolder } from './run-parvis.js';

for (const page of ['docs/local-showcase.md', 'docs/vitrine-locale.md'])
  describe(page, () => {
    const text = readFileSync(page, 'utf8');
    const blocksOf = (language: string): string[] =>
      [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
        ([, block]) => block!,
      );

    it('shows a feed and entries in which nothing is wrong', async () => {
      const [feed, ...entries] = blocksOf('json').map(
        (block) => JSON.parse(block) as { showcase: unknown[] },
      );
      assert.ok(entries.length >= 6);
      const file = path.join(scratchFolder(), 'parvis.json');
      writeFileSync(
        file,
        JSON.stringify({ ...feed, showcase: [...feed!.showcase, ...entries] }, null, 2),
      );
      const { exit, stdout, stderr } = await parvis(['validate', file]);
      assert.equal(exit, 0, stdout + stderr);
      const found = [...(stdout + stderr).matchAll(/\[([\w-]+)\]$/gm)].map(([, code]) => code);
      // Examples are short, and are read in later years, too.
      const others = found.filter((code) => !/review/.test(code!));
      assert.deepEqual(others, [], stderr);
    });

    it('draws as the showcase does', () => {
      const ids = Array.from({ length: 23 }, (_, at) => `fiche-${at}`);
      for (const day of [20_788, 20_789, 20_811]) {
        const script = `${blocksOf('js')[0]!}\ndraw(ids, day).join()`;
        const drawn: unknown = runInNewContext(script, { ids, day });
        const inOrder = fairOrder(
          ids.map((id) => ({ id })),
          day,
        );
        assert.equal(drawn, inOrder.map(({ id }) => id).join());
      }
    });

    it('names every attribute, type and link of the showcase', () => {
      const source = readFileSync('src/components/business-showcase/business-showcase.ts', 'utf8');
      const [, properties] = /static override properties = \{\n([\s\S]*?)\n {2}\};/.exec(source)!;
      const attributes = [...properties!.matchAll(/^ +(\w+): \{(.*)\}/gm)].map(
        ([, name, options]) => /attribute: '([\w-]+)'/.exec(options!)?.[1] ?? name!,
      );
      assert.ok(attributes.length >= 6);
      for (const name of attributes) assert.ok(text.includes(`| \`${name}\``), name);
      for (const type of SHOWCASE_TYPES)
        assert.match(text, new RegExp(`"type": "${type}"|\`${type}\``));
      const { parameters } = showcaseViews;
      for (const name of Object.values(parameters)) assert.ok(text.includes(`\`?${name}=`), name);
    });
  });
