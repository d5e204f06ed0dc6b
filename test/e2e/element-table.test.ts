import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ELEMENTS as BUILT } from '../../build/elements.js';
import { attributesOf, ELEMENTS, TAGS, type AttributeKind } from '../../src/check/elements.js';

interface Declaration {
  readonly tagName?: string;
  readonly attributes?: readonly { readonly name: string; readonly type: { text: string } }[];
}

/** The check of a page and the configurator speak of attributes by this table. */
describe('the table of elements', () => {
  const manifest = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as {
    modules: { declarations?: Declaration[] }[];
  };
  const declared = manifest.modules
    .flatMap(({ declarations = [] }) => declarations)
    .filter(({ tagName }) => tagName);

  it('has the elements of the manifest, each with all its attributes', () => {
    const shape = (kinds: Readonly<Record<string, AttributeKind>>): string[] =>
      Object.entries(kinds)
        .map(([name, { is }]) => `${name} ${is === 'flag' ? 'boolean' : 'string'}`)
        .sort();
    const table = TAGS.map((tag) => [tag, shape(attributesOf(tag))] as const);
    const built = declared.map(({ tagName, attributes = [] }) => [
      tagName,
      attributes
        .map(({ name, type }) => `${name} ${type.text === 'boolean' ? 'boolean' : 'string'}`)
        .sort(),
    ]);
    assert.deepEqual(Object.fromEntries(table), Object.fromEntries(built as [string, string[]][]));
  });

  it('names the file that is built for each', () => {
    const files = Object.entries(BUILT).map(([file, source]) => [
      `parvis-${path.basename(source, '.ts')}`,
      `${file}.js`,
    ]);
    const table = TAGS.map((tag) => [tag, ELEMENTS[tag].file]);
    assert.deepEqual(Object.fromEntries(table), Object.fromEntries(files));
  });
});
