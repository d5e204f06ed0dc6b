import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { SqliteStore } from '../src/collector/sqlite-store.js';
import { coarseTime } from '../src/collector/store.js';

const DAY = 86_400_000;

/** How the imaginary residents of Saint-Parvis voted before the first visit. */
const VOTES: readonly {
  readonly poll: string;
  readonly daysAgo: number;
  readonly counts: Readonly<Record<string, number>>;
}[] = [
  {
    poll: 'place',
    daysAgo: 14,
    counts: { passerelle: 148, 'quai-des-mots': 96, tilleuls: 71, lanterne: 38 },
  },
  { poll: 'velos', daysAgo: 0, counts: { gare: 31, tilleuls: 12, ecoles: 19, piscine: 8 } },
];

/** Fills a new vote file, so that results can be seen; leaves one that exists as it is. */
export async function seedVotes(file: string): Promise<void> {
  if (existsSync(file)) return;
  const store = new SqliteStore(file);
  const ballots = VOTES.flatMap(({ poll, daysAgo, counts }) => {
    const period = coarseTime(Date.now() - daysAgo * DAY);
    return Object.entries(counts).flatMap(([choice, count]) =>
      Array.from({ length: count }, () => ({ poll, choices: [choice], period })),
    );
  });
  await Promise.all(
    ballots.map((ballot) =>
      store.record({ ...ballot, key: randomUUID(), revision: 1, isChangeable: true }),
    ),
  );
  await store.close();
}
