import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

/**
 * The browsers of this machine that the tests run in: where they are, which version, and how to
 * get one that is not there.
 */

export const ENGINES = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof ENGINES)[number];

/** Flags that keep a test browser quiet, offline and able to run as root. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Browser {
  readonly title: string;
  /** Its programs, the browser itself first, each by the places where it may be. */
  readonly programs: readonly (() => readonly (string | undefined)[])[];
  readonly debianPackages: readonly string[];
  /** What comes after “not found: ”. */
  readonly advice: string;
}

const BROWSERS: Readonly<Record<Engine, Browser>> = {
  chromium: {
    title: 'Chromium',
    programs: [
      () => [
        process.env.CHROME_PATH,
        ...onPath(
          'chromium',
          'chromium-browser',
          'google-chrome',
          'google-chrome-stable',
          'chrome',
        ),
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        ...playwrightCache(),
      ],
    ],
    debianPackages: ['chromium', 'fonts-dejavu-core'],
    advice:
      'install it (Debian: apt install chromium; macOS: Google Chrome) or set CHROME_PATH to one',
  },
  firefox: {
    title: 'Firefox',
    programs: [
      () => [
        process.env.FIREFOX_PATH,
        ...onPath('firefox-esr', 'firefox'),
        '/Applications/Firefox.app/Contents/MacOS/firefox',
      ],
    ],
    debianPackages: ['firefox-esr', 'fonts-dejavu-core'],
    advice: 'install it (Debian: apt install firefox-esr) or set FIREFOX_PATH to one',
  },
  webkit: {
    title: 'WebKit',
    programs: [miniBrowsers, () => onPath('WebKitWebDriver'), () => onPath('Xvfb')],
    debianPackages: ['webkit2gtk-driver', 'xvfb', 'fonts-dejavu-core'],
    advice:
      'on Linux, install its driver and a screen (Debian: apt install webkit2gtk-driver xvfb)',
  },
};

function onPath(...names: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
}

function playwrightCache(): string[] {
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ?? path.join(homedir(), '.cache/ms-playwright');
  return inside(cache)
    .filter((folder) => path.basename(folder).startsWith('chromium-'))
    .map((folder) => path.join(folder, 'chrome-linux/chrome'));
}

/** WebKitGTK's small browser lies beside its library: in a folder of the processor on Debian. */
function miniBrowsers(): string[] {
  return [...inside('/usr/lib'), '/usr/libexec', '/usr/lib64', '/usr/lib'].map((folder) =>
    path.join(folder, 'webkit2gtk-4.1/MiniBrowser'),
  );
}

function inside(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).map((name) => path.join(folder, name)) : [];
}

/** The programs of an engine on this machine, the browser first; none when one is missing. */
export function findPrograms(engine: Engine): string[] | undefined {
  const found = BROWSERS[engine].programs.map((places) =>
    places().find((place) => place !== undefined && existsSync(place)),
  );
  return found.every((program) => program !== undefined) ? found : undefined;
}

/**
 * The programs of an engine. As root on Debian a missing one is installed from Debian's packages;
 * elsewhere the error says in one sentence what to install.
 */
export function requirePrograms(engine: Engine): string[] {
  const programs = findPrograms(engine) ?? (canInstall() ? install(engine) : undefined);
  if (!programs) throw new Error(howToGet(engine));
  return programs;
}

/** One sentence for whoever has not got an engine. */
export function howToGet(engine: Engine): string {
  const { title, advice } = BROWSERS[engine];
  return `${title}, which the tests need, was not found: ${advice}.`;
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function install(engine: Engine): string[] | undefined {
  const { title, debianPackages } = BROWSERS[engine];
  console.log(`No ${title} found: installing Debian’s ${debianPackages.join(', ')}…`);
  const aptGet = (...args: string[]): Buffer =>
    execFileSync('apt-get', args, {
      stdio: 'pipe',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  try {
    aptGet('update', '-qq');
    aptGet('install', '-y', '-qq', '--no-install-recommends', ...debianPackages);
  } catch {
    return undefined;
  }
  return findPrograms(engine);
}

/** “Firefox 153.8.0esr”: an engine's name with the version that the program itself says. */
export function titleOf(engine: Engine, environment = process.env): string {
  const { title } = BROWSERS[engine];
  const [browser = ''] = findPrograms(engine) ?? [];
  try {
    const said = execFileSync(browser, ['--version'], {
      env: environment,
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
    });
    return `${title} ${/\d+(\.\w+)+/.exec(said)?.[0] ?? ''}`.trim();
  } catch {
    return title;
  }
}

export function requireChromium(): string {
  return requirePrograms('chromium')[0]!;
}
