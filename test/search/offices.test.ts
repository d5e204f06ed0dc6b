import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createIndex } from '../../src/search/index.js';
import { frenchSynonyms } from '../../src/search/synonyms/fr.js';

const file = path.join(
  process.env.PARVIS_CORPUS ?? '../shared',
  'data/load/dila2016_dept35_669.ndjson.gz',
);

describe('the 669 public offices of a French department', () => {
  if (!existsSync(file)) {
    it('are left out: the corpus is not here', () => {});
    return;
  }
  const items = gunzipSync(readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; nom: string; commentaire?: string })
    .map(({ id, nom, commentaire }) => ({ id, name: nom, description: commentaire ?? '' }));
  const index = createIndex(items, { lang: 'fr', synonyms: frenchSynonyms });
  const names = (query: string, limit: number): string[] =>
    index.search(query, { limit }).map(({ id }) => items.find((item) => item.id === id)!.name);

  it('has a town hall for each of its 351 towns, before all else', () => {
    const found = names('mairie', 400);
    assert.equal(found.filter((name) => /^Mairie/.test(name)).length, 351);
    assert.ok(found.slice(0, 351).every((name) => /^Mairie/.test(name)));
  });

  it('has tax offices, with and without the accent', () => {
    const found = names('impôts', 20);
    assert.equal(found.length, 20);
    assert.ok(found.every((name) => /impôts/.test(name)));
    assert.deepEqual(names('impots', 20), found);
  });

  it('has the treasury of a town, then the tax offices that do its work', () => {
    for (const query of ['tresorerie fougeres', 'Trésorerie Fougères', 'fougères trésorerie']) {
      assert.deepEqual(names(query, 3), [
        'Trésorerie de Fougères collectivités',
        'Service des impôts des entreprises du centre des finances publiques de Fougères',
        'Service des impôts des particuliers du centre des finances publiques de Fougères',
      ]);
    }
  });

  it('has each office by its own name in the first three', () => {
    const byName = new Set(items.map(({ name }) => name));
    for (const name of byName) assert.ok(names(name, 3).includes(name), name);
  });

  it('has offices by what people type', () => {
    assert.match(names('caf redon', 1)[0]!, /Caf.*Redon/);
    assert.match(names('gendarmerie vitre', 1)[0]!, /gendarmerie de Vitré/);
    assert.match(names('pole emploi st malo', 3).join(), /Pôle emploi/);
    assert.match(names('prefecture', 1)[0]!, /^Préfecture/);
    assert.match(names('marie de cancale', 1)[0]!, /^Mairie de Cancale/);
  });
});
