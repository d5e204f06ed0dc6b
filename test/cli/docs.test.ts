import assert from 'node:assert/strict';
import { copyFileSync, cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { parseFeed } from '../../src/feed/index.js';
import { FORMATS } from '../../src/cli/formats.js';
import { fixture, parvis, scratchFolder } from './run-parvis.js';

/** The files that the pages speak of, and what stands in for each. */
const FILES: Readonly<Record<string, string>> = {
  'alerte.cap': 'cap/crue.cap',
  'vigilance.json': 'vigilance/carte.json',
  'annuaire.json': 'dila-2022.json',
  'marches.csv': 'table/futurocite-marches.csv',
  'page.html': 'schemaorg/page.html',
  'actualites.xml': 'rss/rss2.xml',
  'services.json': 'hsds/service-list.json',
  hsds: 'hsds/tables',
  'services.jsonld': 'cpsv-ap/services.jsonld',
  'commerces.json': 'osm/overpass.json',
  'agenda.ics': 'ics/agenda.ics',
  'openagenda.json': 'openagenda/api.json',
  'vacances.ics': 'ics/vacances.ics',
};
const ROOM = `Numéro;Nom de la salle;Usages;N°;Rue;CP;Commune;Téléphone;Horaires;PMR
1;Salle des Tilleuls;Réunion, Fête;12;rue du Pont;1000;Saint-Parvis;02 99 00 00 00;Du lundi au vendredi de 9h à 12h;oui
`;

const PAGES = ['docs/bring-your-data.md', 'docs/apporter-vos-donnees.md'];

for (const page of PAGES)
  describe(page, () => {
    const text = readFileSync(page, 'utf8');
    const commands = [...text.matchAll(/^npx parvis (.+)$/gm)].map(([, words]) => words!);
    const blocks = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block]) => block!);
    const runnable = commands.filter((words) => !words.includes('https://'));
    const folder = scratchFolder();
    for (const [name, source] of Object.entries(FILES)) {
      const from = fixture(`importers/${source}`);
      if (!existsSync(from)) continue;
      if (path.extname(name)) copyFileSync(from, path.join(folder, name));
      else cpSync(from, path.join(folder, name), { recursive: true });
    }
    writeFileSync(path.join(folder, 'salles.csv'), Buffer.from(ROOM, 'latin1'));
    const english = readFileSync(PAGES[0]!, 'utf8');
    const [mapping] = blocks.length ? blocks : [/```json\n([\s\S]*?)```/.exec(english)![1]!];
    writeFileSync(path.join(folder, 'salles.json'), mapping!);

    it('has a command for each format', () => {
      for (const name of Object.keys(FORMATS))
        assert.ok(
          commands.some((words) => words.startsWith(`import ${name} `)),
          name,
        );
    });

    it('is right in every command, one after the other', async () => {
      for (const words of runnable) {
        const args = words
          .split('   ')[0]!
          .trim()
          .match(/"[^"]*"|\S+/g)!;
        const run = await parvis(
          args.map((arg) => arg.replaceAll('"', '')),
          { cwd: folder },
        );
        assert.equal(run.exit, 0, `${words}\n${run.stderr}`);
      }
      const { feed, diagnostics } = parseFeed(
        readFileSync(path.join(folder, 'parvis.json'), 'utf8'),
      );
      assert.deepEqual(
        diagnostics.filter(({ severity }) => severity === 'error'),
        [],
      );
      assert.equal(feed!.publisher.name, 'Ville de Saint-Parvis');
      const [room] = (feed!.showcase as { id: string; address?: object }[]).filter(({ id }) =>
        id.startsWith('salles:'),
      );
      assert.deepEqual(room!.address, {
        streetAddress: '12 rue du Pont',
        postalCode: '01000',
        addressLocality: 'Saint-Parvis',
      });
    });
  });
