import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { mergeItems, mergeObjects } from '../../src/cli/merge-items.js';

const merge = (text: string, items: { id: string }[]) =>
  mergeItems(text, 'services', items, { prefix: 'dila:' })!;

const feed = `{
    "parvis": "1.0",
    "publisher": {"name": "Ville"},
    "services": [
        { "id": "dila:a", "name": "Mairie", "summary": "Écrit à la main",   "keywords": [] },
        {
            "id": "dila:b",
            "name": "Caf"
        },
        { "id": "main", "name": "À la main" }
    ],
    "polls": []
}
`;

describe('mergeItems', () => {
  it('changes what is new, and neither order nor layout nor what was written by hand', () => {
    const { text, ...lists } = merge(feed, [
      { id: 'dila:a', name: 'Mairie (nouvelle)', url: 'https://a.fr' } as { id: string },
      { id: 'dila:c', name: 'Cpam' } as { id: string },
    ]);
    assert.deepEqual(lists, { added: ['dila:c'], changed: ['dila:a'], gone: ['dila:b'] });
    assert.equal(
      text,
      feed
        .replace('"Mairie", ', '"Mairie (nouvelle)", ')
        .replace('"keywords": [] }', '"keywords": [], "url": "https://a.fr" }')
        .replace(
          '"name": "À la main" }',
          '"name": "À la main" },\n        {\n            "id": "dila:c",\n            "name": "Cpam"\n        }',
        ),
    );
  });

  it('returns the very text when nothing is new', () => {
    const { text, changed } = merge(feed, [{ id: 'dila:b', name: 'Caf' } as { id: string }]);
    assert.equal(text, feed);
    assert.deepEqual(changed, []);
  });

  it('keeps a byte order mark and the line ends of Windows', () => {
    const windows = `\uFEFF${feed.replaceAll('\n', '\r\n')}`;
    const { text } = merge(windows, [
      { id: 'dila:b', name: 'Caf', area: { of: 'x' } } as { id: string },
    ]);
    assert.equal(
      text,
      windows.replace(
        '"name": "Caf"',
        '"name": "Caf",\r\n            "area": {\r\n                "of": "x"\r\n            }',
      ),
    );
  });

  it('stays on one line where the document is', () => {
    const { text } = merge('{"publisher":{},"services":[]}', [{ id: 'dila:a' }]);
    assert.equal(text, '{"publisher":{},"services":[{"id":"dila:a"}]}');
  });

  it('adds the section to a feed that has none', () => {
    const { text } = merge('{\n  "publisher": {}\n}\n', [{ id: 'dila:a' }]);
    assert.equal(
      text,
      '{\n  "publisher": {},\n  "services": [\n    {\n      "id": "dila:a"\n    }\n  ]\n}\n',
    );
  });

  it('fills a section document', () => {
    assert.match(
      merge('{"parvis": "1.0", "items": []}', [{ id: 'x' }]).text,
      /"items": \[\{"id":"x"\}\]/,
    );
    assert.equal(merge('[{"id": "y"}]', [{ id: 'x' }]).text, '[{"id": "y"}, {"id":"x"}]');
  });

  it('finds no room in other documents', () => {
    for (const text of ['12', '{"name": "package"}', '{"publisher": {}, "services": {"url": "x"}}'])
      assert.equal(mergeItems(text, 'services', [{ id: 'x' }], { prefix: 'dila:' }), undefined);
  });

  it('gives JSON with all items in it, however the document was written', () => {
    const item = fc.record(
      { id: fc.constantFrom('a', 'b', 'c', 'd'), name: fc.string(), more: fc.jsonValue() },
      { requiredKeys: ['id'] },
    );
    const items = fc.uniqueArray(item, { selector: ({ id }) => id });
    fc.assert(
      fc.property(items, items, fc.constantFrom(undefined, 2, '\t'), (before, after, indent) => {
        const document = { publisher: {}, services: before, last: 1 };
        const { text, added } = merge(JSON.stringify(document, null, indent), after);
        const merged = JSON.parse(text) as { services: { id: string }[]; last: number };
        assert.equal(merged.services.length, before.length + added.length);
        assert.equal(merged.last, 1);
        for (const wanted of after) {
          const found = merged.services.find(({ id }) => id === wanted.id)!;
          const old = before.find(({ id }) => id === wanted.id) ?? {};
          assert.deepEqual(found, JSON.parse(JSON.stringify({ ...old, ...wanted })));
        }
        assert.equal(merge(text, after).text, text);
      }),
    );
  });

  describe('asked to remove what is gone', () => {
    const remove = (text: string, items: { id: string }[]) =>
      mergeItems(text, 'services', items, { prefix: 'dila:', removeGone: true })!;

    it('takes it out and leaves everything else as it was', () => {
      const { text, gone } = remove(feed, [{ id: 'dila:a' }]);
      assert.deepEqual(gone, ['dila:b']);
      assert.equal(
        text,
        feed.replace(/,\n {8}\{\n {12}"id": "dila:b",\n {12}"name": "Caf"\n {8}\}/, ''),
      );
    });

    it('gives what the same merge on objects gives, whatever is gone', () => {
      const ids = fc.uniqueArray(fc.constantFrom('dila:a', 'dila:b', 'dila:c', 'x', 'y'));
      fc.assert(
        fc.property(ids, ids, fc.constantFrom(0, 2), (before, after, indent) => {
          const old = before.map((id) => ({ id, name: 'Avant' }));
          const items = after
            .filter((id) => id.startsWith('dila:'))
            .map((id) => ({ id, name: 'Après' }));
          const text = JSON.stringify({ publisher: {}, services: old }, null, indent);
          const merged = remove(text, items);
          const wanted = mergeObjects(old, items, { prefix: 'dila:', removeGone: true });
          const { services } = JSON.parse(merged.text) as { services: unknown };
          assert.deepEqual(services, wanted.items);
          for (const list of ['added', 'changed', 'gone'] as const)
            assert.deepEqual(merged[list], wanted[list]);
        }),
        { numRuns: 300 },
      );
    });
  });
});
