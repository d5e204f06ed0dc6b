import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const FEED = {
  parvis: '1.0',
  timezone: 'Europe/Paris',
  publisher: { name: 'Saint-Parvis' },
  polls: [
    {
      id: 'velos',
      name: 'Où mettre les arceaux à vélos ?',
      choices: ['gare', 'mairie', 'ecole'].map((id) => ({ id, name: id })),
      maxChoices: 3,
      endTime: '2099-12-31',
    },
  ],
};

export interface VoteFiles {
  readonly folder: string;
  readonly feed: string;
  /** A path where no database is yet. */
  readonly db: string;
  remove(): void;
}

/** A feed with one open poll, and a place for its votes, on the disk of the temporary folder. */
export function voteFiles(): VoteFiles {
  const folder = mkdtempSync(path.join(tmpdir(), 'parvis-bench-'));
  const feed = path.join(folder, 'parvis.json');
  writeFileSync(feed, JSON.stringify(FEED));
  const db = path.join(folder, 'votes.db');
  return { folder, feed, db, remove: () => rmSync(folder, { recursive: true }) };
}
