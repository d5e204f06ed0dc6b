import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import Database from 'libsql';
import { SqliteStore } from '../../src/collector/sqlite-store.js';
import { BallotLedger } from '../helpers/ballot-ledger.js';
import { spawnCollector, type RunningCollector } from '../helpers/running-collector.js';
import { untilHealth } from '../helpers/until-health.js';
import { VotingDevices } from '../helpers/voting-devices.js';
import { bikePoll, temporaryFolder, until } from './fixture.js';

interface Trouble {
  readonly title: string;
  /** Put before the collector's command; `folder` is where the database will be. */
  readonly prefix?: (folder: string) => string[];
  /** What `/health` calls it. */
  readonly store: RegExp;
  /** Makes the trouble; the result ends it. */
  readonly begin: (at: LoadedPlace) => Promise<() => Promise<void> | void>;
}

interface Place {
  /** Of the database, as the collector sees it. */
  readonly folder: string;
  readonly db: string;
  readonly pid: number;
}

interface LoadedPlace extends Place {
  /** Until a device was told “later”. */
  readonly refused: () => Promise<void>;
}

/** A file system of 16 MB that only the collector sees, without being root where Linux allows it. */
const smallDisk = (folder: string): string[] => [
  ...['unshare', '--user', '--map-root-user', '--mount', 'sh', '-c'],
  ...[`mount -t tmpfs -o size=16m tmpfs '${folder}' && exec "$@"`, 'sh'],
];

/** Takes from root what lets it write anywhere, so that modes hold for it, too. */
const obeyModes = (): string[] =>
  process.getuid?.() === 0
    ? ['setpriv', '--bounding-set=-dac_override,-dac_read_search,-fowner']
    : [];

const TROUBLES: readonly Trouble[] = [
  {
    title: 'the disk is full',
    prefix: smallDisk,
    store: /^SQLITE_FULL$/,
    async begin({ folder }) {
      const filler = path.join(folder, 'filler');
      // Ends when there is no room left, which is its purpose.
      await writeFile(filler, Buffer.alloc(20_000_000)).catch(() => {});
      return () => rm(filler);
    },
  },
  {
    title: 'the file may not grow',
    store: /^SQLITE_(FULL|IOERR)/,
    begin({ pid }) {
      const limit = (bytes: string): unknown =>
        execFileSync('prlimit', ['--pid', `${pid}`, `--fsize=${bytes}:unlimited`]);
      limit('4096');
      return Promise.resolve(() => void limit('unlimited'));
    },
  },
  {
    title: 'another process holds the lock',
    store: /^SQLITE_BUSY$/,
    begin({ db }) {
      const other = new Database(db);
      other.pragma('busy_timeout = 5000');
      other.exec('BEGIN IMMEDIATE');
      return Promise.resolve(() => {
        other.exec('ROLLBACK');
        other.close();
      });
    },
  },
  {
    title: 'the file was put back without leave to write it',
    prefix: obeyModes,
    store: /^SQLITE_READONLY|^CANNOT_OPEN$|^SQLITE_CANTOPEN/,
    async begin(place) {
      await putBack(place, await takeAway(place), 0o400);
      return () => chmod(place.db, 0o600);
    },
  },
  {
    title: 'the folder may not be written when the file is put back',
    prefix: obeyModes,
    store: /^EACCES$/,
    async begin(place) {
      const backup = await takeAway(place);
      // Both at once, for the collector.
      process.kill(place.pid, 'SIGSTOP');
      await putBack(place, backup, 0o600);
      await chmod(place.folder, 0o500);
      process.kill(place.pid, 'SIGCONT');
      return () => chmod(place.folder, 0o700);
    },
  },
  {
    title: 'the file is moved away and back',
    store: /^FILE_MISSING$/,
    async begin({ db }) {
      await rename(db, `${db}.away`);
      return () => rename(`${db}.away`, db);
    },
  },
];

function backUp(from: string, to: string): void {
  const source = new Database(from, { readonly: true });
  source.exec(`VACUUM INTO '${to}'`);
  source.close();
}

/** Moves the file away, and gives a copy that has every vote that was acknowledged until then. */
async function takeAway({ db, refused }: LoadedPlace): Promise<string> {
  const backup = `${db}.backup`;
  await rename(db, `${db}.away`);
  await refused();
  await copyFile(`${db}.away`, backup);
  await copyFile(`${db}-wal`, `${backup}-wal`);
  const copy = new Database(backup);
  // One file with all in it.
  copy.pragma('journal_mode = DELETE');
  copy.close();
  return backup;
}

async function putBack({ db }: Place, backup: string, mode: number): Promise<void> {
  await chmod(backup, mode);
  await rename(backup, db);
}

async function start(
  t: TestContext,
  prefix: Trouble['prefix'],
): Promise<{ running: RunningCollector; place: Place }> {
  const home = await temporaryFolder(t);
  const feed = path.join(home, 'parvis.json');
  const poll = bikePoll({ startTime: undefined, endTime: '2099-12-31', maxChoices: 3 });
  const publisher = { name: 'Saint-Parvis' };
  await writeFile(feed, JSON.stringify({ parvis: '1.0', publisher, polls: [poll] }));
  const inside = path.join(home, 'votes');
  await mkdir(inside);
  const db = path.join(inside, 'votes.db');
  const starting = spawnCollector({ feed, db, prefix: prefix?.(inside) });
  t.after(() => starting.child.kill('SIGKILL'));
  const running = await starting;
  const pid = running.child.pid!;
  // The same folder, as the collector sees it.
  const folder = path.join(`/proc/${pid}/root`, inside);
  return { running, place: { folder, db, pid } };
}

/** Where the machine does not let a test make this trouble, why. */
function whyNot({ prefix }: Trouble): string | false {
  if (process.platform !== 'linux') return 'needs Linux';
  const [command, ...args] = [...(prefix?.('/mnt') ?? []), 'true'];
  return spawnSync(command, args).status === 0 ? false : `${command} is not allowed here`;
}

describe('a collector under load', { concurrency: 4 }, () => {
  for (const trouble of TROUBLES)
    it(
      `answers “later” while ${trouble.title}, and goes on by itself`,
      { skip: whyNot(trouble) },
      async (t) => {
        const { running, place } = await start(t, trouble.prefix);
        const { url } = running;
        const ledger = new BallotLedger('velos');
        const devices = new VotingDevices(url, ledger);
        const refused = (): Promise<void> => until(() => devices.refused !== undefined);
        await until(() => ledger.acknowledgements >= 50);
        assert.equal((await untilHealth(url, 200)).store, 'ok');
        const end = await trouble.begin({ ...place, refused });
        assert.match((await untilHealth(url, 503)).store, trouble.store);
        await refused();
        const { status, retryAfter = 0, body } = devices.refused!;
        assert.deepEqual([status, JSON.parse(body)], [503, { reason: 'unavailable', retryAfter }]);
        assert.ok(retryAfter > 0);
        await end();
        assert.equal((await untilHealth(url, 200)).store, 'ok');
        const before = ledger.acknowledgements;
        await until(() => ledger.acknowledgements >= before + 50);
        await devices.stop();
        await verify(await copyOut(place), ledger);
        assert.match(running.said(), /cannot be used now|There is no vote database/);
      },
    );

  it(
    'goes on with a backup that is put in place of its file',
    { skip: process.platform !== 'linux' && 'needs Linux' },
    async (t) => {
      const { running, place } = await start(t, undefined);
      const { url } = running;
      const kept = new BallotLedger('velos');
      await voteFor(url, kept);
      const backup = `${place.db}.backup`;
      backUp(place.db, backup);
      const lost = new BallotLedger('velos');
      await voteFor(url, lost);
      await rm(place.db);
      assert.equal((await untilHealth(url, 503)).store, 'FILE_MISSING');
      await putBack(place, backup, 0o600);
      await untilHealth(url, 200);
      await verify(place.db, kept);
      const check = new Database(place.db);
      assert.deepEqual(check.pragma('integrity_check'), [{ integrity_check: 'ok' }]);
      check.close();
      await voteFor(url, kept);
      await verify(place.db, kept);
      assert.ok((await readdir(path.dirname(place.db))).includes('votes.db-replaced-wal'));
    },
  );
});

async function voteFor(url: string, ledger: BallotLedger): Promise<void> {
  const enough = ledger.acknowledgements + 60;
  const devices = new VotingDevices(url, ledger);
  await until(() => ledger.acknowledgements >= enough);
  await devices.stop();
}

/** SQLite would not look where only the collector can: a copy of the file and its log, at rest. */
async function copyOut({ folder, db }: Place): Promise<string> {
  const copy = `${db}.copy`;
  for (const end of ['', '-wal'])
    await copyFile(path.join(folder, path.basename(db) + end), copy + end);
  return copy;
}

async function verify(db: string, ledger: BallotLedger): Promise<void> {
  const store = new SqliteStore(db);
  try {
    await ledger.verify(store);
  } finally {
    await store.close();
  }
}
