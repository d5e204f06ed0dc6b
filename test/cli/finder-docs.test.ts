import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parvis, scratchFolder } from './run-parvis.js';

for (const page of ['docs/service-finder.md', 'docs/recherche-de-services.md'])
  describe(page, () => {
    const text = readFileSync(page, 'utf8');

    it('shows a feed in which nothing is wrong', async () => {
      const file = path.join(scratchFolder(), 'parvis.json');
      writeFileSync(file, /```json\n([\s\S]*?)```/.exec(text)![1]!);
      const { exit, stdout, stderr } = await parvis(['validate', file]);
      assert.equal(exit, 0, stdout + stderr);
      assert.doesNotMatch(stdout, /unknown|inconnu/i);
    });

    it('names every attribute of the finder, and all that it keeps on the device', () => {
      const folder = 'src/components/service-finder';
      const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => readFileSync(path.join(folder, name), 'utf8'))
        .join('\n');
      const attributes = [...sources.matchAll(/attribute: '([\w-]+)'/g)].map(([, name]) => name!);
      const keys = [...sources.matchAll(/'(parvis:\w+)'/g)].map(([, key]) => key!);
      assert.ok(attributes.length >= 2 && keys.length >= 2);
      for (const name of [...attributes, ...keys]) assert.ok(text.includes(`\`${name}\``), name);
    });
  });
