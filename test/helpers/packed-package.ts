import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const NPM = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** What `npm pack` makes of `folder`, by default this checkout, as the registry would get it. */
export function pack(
  into: string,
  folder = process.cwd(),
): { tarball: string; files: readonly string[] } {
  const report = execFileSync(
    NPM,
    ['pack', '--json', '--ignore-scripts', '--offline', '--pack-destination', into],
    { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
  );
  // A list up to npm 10, then an object by name.
  const [packed] = Object.values(
    JSON.parse(report) as Record<string, { filename: string; files: { path: string }[] }>,
  );
  return {
    tarball: path.join(into, packed!.filename),
    files: packed!.files.map((file) => file.path).sort(),
  };
}

/** A project of somebody else's that has the packed package installed, without any network. */
export class ConsumerProject {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'parvis-consumer-'));
  readonly tarball: string;
  readonly files: readonly string[];

  constructor() {
    ({ tarball: this.tarball, files: this.files } = pack(this.folder));
    mkdirSync(this.package, { recursive: true });
    execFileSync('tar', ['-xzf', this.tarball, '-C', this.package, '--strip-components=1']);
    const { dependencies } = JSON.parse(
      readFileSync(path.join(this.package, 'package.json'), 'utf8'),
    ) as { dependencies: Record<string, string> };
    for (const name of Object.keys(dependencies)) {
      const link = path.join(this.folder, 'node_modules', name);
      mkdirSync(path.dirname(link), { recursive: true });
      symlinkSync(path.resolve('node_modules', name), link, 'junction');
    }
    this.write('package.json', JSON.stringify({ name: 'town', type: 'module', private: true }));
  }

  /** Where the package lies. */
  get package(): string {
    return path.join(this.folder, 'node_modules', 'parvis');
  }

  write(file: string, text: string): void {
    const target = path.join(this.folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
