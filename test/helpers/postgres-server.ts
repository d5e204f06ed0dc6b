import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

const PASSWORD = 'Zitrone-7h3-secret';

/**
 * A PostgreSQL server of its own, on a free port of this machine, with its data in a temporary
 * folder and `fsync` on. PostgreSQL refuses to run as root: then it runs as the user `postgres`.
 */
export class PostgresServer {
  #child: ChildProcess | undefined;
  #databases = 0;
  #watcher: ChildProcess | undefined;

  private constructor(
    private readonly bin: string,
    private readonly folder: string,
    readonly port: number,
  ) {}

  /** Why PostgreSQL cannot be started here; `undefined` where it can. */
  static whyMissing(): string | undefined {
    if (!findBinaries()) return 'PostgreSQL was left out: its programs are not installed here.';
    if (isRoot() && !serverUser())
      return 'PostgreSQL was left out: it does not run as root, and there is no user postgres.';
    return undefined;
  }

  static async start(settings: readonly string[] = []): Promise<PostgresServer> {
    const folder = mkdtempSync(path.join(tmpdir(), 'parvis-postgres-'));
    const user = isRoot() ? serverUser() : undefined;
    if (user) chownSync(folder, user.uid, user.gid);
    chmodSync(folder, 0o700);
    const server = new PostgresServer(findBinaries()!, folder, await freePort());
    server.#initialize();
    await server.run(settings);
    return server;
  }

  /** Starts it, again after `kill` or `stop`; resolves when it takes connections. */
  async run(settings: readonly string[] = []): Promise<void> {
    const [program, ...args] = this.#asServerUser([
      path.join(this.bin, 'postgres'),
      ...['-D', this.#data, '-p', String(this.port), '-k', this.folder],
      ...['listen_addresses=127.0.0.1', 'fsync=on', 'max_connections=60', ...settings].flatMap(
        (setting) => ['-c', setting],
      ),
    ]);
    const child = spawn(program!, args, { stdio: ['ignore', 'ignore', 'pipe'] });
    this.#child = child;
    this.#watcher = endWithThisProcess(child.pid!, this.folder);
    let said = '';
    const ready = new Promise<void>((resolve, reject) => {
      child.stderr.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('ready to accept connections')) resolve();
      });
      child.on('error', reject);
      child.on('exit', () => reject(new Error(`PostgreSQL ended: ${said}`)));
    });
    await ready;
  }

  /** The process ends at once and without cleaning up, as in a power cut. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Ends connections, then itself. */
  async shutDown(): Promise<void> {
    await this.#end('SIGINT');
  }

  async stop(): Promise<void> {
    await this.shutDown();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Makes an empty database; its address has a password in it. */
  async createDatabase(): Promise<string> {
    const name = `votes_${++this.#databases}`;
    await this.admin(`CREATE DATABASE ${name}`);
    return this.address(name);
  }

  address(database: string): string {
    return `postgres://parvis:${PASSWORD}@127.0.0.1:${this.port}/${database}`;
  }

  /** Runs statements as the superuser. */
  async admin(sql: string, database = 'postgres'): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: this.address(database) });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  get password(): string {
    return PASSWORD;
  }

  get #data(): string {
    return path.join(this.folder, 'data');
  }

  #initialize(): void {
    const pwfile = path.join(this.folder, 'password');
    writeFileSync(pwfile, PASSWORD, { mode: 0o644 });
    const [program, ...args] = this.#asServerUser([
      path.join(this.bin, 'initdb'),
      ...['-D', this.#data, '-U', 'parvis', '-A', 'scram-sha-256', `--pwfile=${pwfile}`],
      ...['-E', 'UTF8', '--locale=C', '--no-sync'],
    ]);
    const { status, stderr } = spawnSync(program!, args);
    rmSync(pwfile);
    if (status !== 0) throw new Error(`initdb failed: ${stderr.toString()}`);
  }

  #asServerUser(command: readonly string[]): string[] {
    if (!isRoot()) return [...command];
    const { uid, gid } = serverUser()!;
    // Replaces itself with the program, so that the child's pid is the server's.
    return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--', ...command];
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    // Before the server: its number may be another's afterwards.
    this.#watcher?.kill('SIGKILL');
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}

/**
 * Ends the server and removes its files when this process is gone, however it went: a handler of its
 * own exit would not run after a SIGKILL.
 */
function endWithThisProcess(pid: number, folder: string): ChildProcess {
  const script = 'cat > /dev/null; kill -QUIT "$0"; rm -rf "$1"';
  const watcher = spawn('sh', ['-c', script, String(pid), folder], {
    stdio: ['pipe', 'ignore', 'ignore'],
    // Else Ctrl+C would end it together with the tests.
    detached: true,
  });
  watcher.unref();
  (watcher.stdin as Socket | null)?.unref();
  return watcher;
}

/** The newest of Debian's versions, else what is on the path. */
function findBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const newest = versions.sort((a, b) => Number(b) - Number(a));
  const folders = [
    ...newest.map((version) => path.join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return folders.find((folder) =>
    ['initdb', 'postgres'].every((program) => existsSync(path.join(folder, program))),
  );
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function serverUser(): { uid: number; gid: number } | undefined {
  const id = (flag: string): number => {
    const { status, stdout } = spawnSync('id', [flag, 'postgres']);
    return status === 0 ? Number(stdout.toString()) : 0;
  };
  const [uid, gid] = [id('-u'), id('-g')];
  const hasSetpriv = spawnSync('setpriv', ['--version']).status === 0;
  return uid && gid && hasSetpriv ? { uid, gid } : undefined;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
