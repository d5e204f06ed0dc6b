import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';

/** How many criteria each theme of RGAA 4.1.2 has, from images to reading. */
const CRITERIA = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12];
const ALL = CRITERIA.flatMap((count, theme) =>
  Array.from({ length: count }, (_, index) => `${theme + 1}.${index + 1}`),
);
const PAGES = {
  'docs/accessibility.md': { automated: 'Automated test', open: '**Not yet proved**' },
  'docs/accessibilite.md': { automated: 'Test automatique', open: '**Pas encore prouvé**' },
};

function rowsOf(page: string): string[][] {
  return [...readFileSync(page, 'utf8').matchAll(/^\| (\d+\.\d+) .*$/gm)].map(([row]) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

for (const [page, words] of Object.entries(PAGES))
  describe(page, () => {
    const rows = rowsOf(page);

    it('has each of the 106 criteria once, in order', () => {
      assert.equal(ALL.length, 106);
      assert.deepEqual(
        rows.map(([number]) => number),
        ALL,
      );
    });

    it('says what each criterion is, and its state', () => {
      for (const [number, short, state] of rows) assert.ok(short && state, number);
    });

    it('names tests that exist for all that is tested', () => {
      for (const [number, , state, proof] of rows) {
        const files = [...proof!.matchAll(/\]\((\.\.\/test\/[^)]+)\)/g)].map(([, file]) => file!);
        assert.equal(files.length > 0, state === words.automated, number);
        for (const file of files)
          assert.ok(existsSync(path.join('docs', file)), `${number}: ${file}`);
      }
    });

    it('counts them rightly in words', () => {
      const text = readFileSync(page, 'utf8');
      for (const state of [words.automated, words.open]) {
        const count = rows.filter((row) => row[2] === state).length;
        assert.match(text, new RegExp(`[.,;] ${count} `), `${count} ${state}`);
      }
    });
  });

it('both pages say the same of each criterion', () => {
  const [english, french] = Object.keys(PAGES).map(rowsOf);
  const proofs = (rows: readonly string[][]): string[] =>
    rows.map(
      ([number, , , proof]) => `${number} ${proof!.match(/\.\.\/test\/[^)]+/g)?.join() ?? ''}`,
    );
  assert.deepEqual(proofs(french!), proofs(english!));
});
