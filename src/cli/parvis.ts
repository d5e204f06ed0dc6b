#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import type { BackupOptions } from './commands/backup.js';
import type { CalendarFlags } from './commands/calendar.js';
import type { CheckFlags } from './commands/check.js';
import type { CollectOptions } from './commands/collect.js';
import type { ImportFlags } from './commands/import.js';
import type { InitFlags } from './commands/init.js';
import type { SnapshotFlags } from './commands/snapshot.js';
import type { ValidateFlags } from './commands/validate.js';
import { addTally } from './tally-commands.js';
import { Context, EXIT, UsageError, type ExitCode } from './context.js';
import { isLanguage, languageOf } from './language.js';
import type { CommandName, Words } from './words/words.js';

const { version } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
) as { version: string };

const COMMANDS: readonly CommandName[] = [
  'validate',
  'check',
  'snapshot',
  'import',
  'init',
  'calendar',
  'collect',
  'tally',
  'backup',
];

/** The commands, with their help in the context's language. */
function program(context: Context, onExit: (code: ExitCode) => void): Command {
  const { words } = context;
  const { about, argument, option } = words;
  const parvis = new Command('parvis')
    .description(about.parvis)
    .version(version, '-V, --version', about.version)
    .option('--lang <fr|en>', about.lang)
    .helpOption('-h, --help', about.help)
    .helpCommand(false)
    // So that `tally add` has options of its own.
    .enablePositionalOptions()
    .addHelpText('after', words.examples)
    .configureHelp({
      showGlobalOptions: true,
      styleTitle: (title) => words.titles[title] ?? title,
      optionDescription: ({ description, defaultValue }) =>
        description + (defaultValue === undefined ? '' : ` (${words.byDefault} ${defaultValue})`),
    })
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  const add = (name: keyof typeof about): Command =>
    parvis.command(name).description(about[name]).helpOption('-h, --help', about.help);
  add('validate')
    .argument('<source>', argument.source)
    .option('--expiring <time>', option.expiring)
    .option('--color <#hex>', option.color)
    .option('--json', option.json)
    .option('--all', option.all)
    .action(async (source: string, flags: ValidateFlags) =>
      onExit(await (await import('./commands/validate.js')).validate(source, flags, context)),
    );
  add('check')
    .argument('<page-url>', argument.page)
    .option('--json', option.json)
    .action(async (page: string, flags: CheckFlags) =>
      onExit(await (await import('./commands/check.js')).check(page, flags, context)),
    );
  add('snapshot')
    .argument('<feed>', argument.feed)
    .argument('<element>', argument.element)
    .option('--area <name>', option.alertArea)
    .option('--path <path>', option.path)
    .option('--category <name>', option.category)
    .option('--poll <id>', option.poll)
    .option('--type <types>', option.type)
    .option('--at <moment>', option.at)
    .option('--heading-level <2-6>', option.headingLevel, '2')
    .option('--out <file>', option.out)
    .action(async (feed: string, element: string, flags: SnapshotFlags) =>
      onExit(
        await (await import('./commands/snapshot.js')).snapshot(feed, element, flags, context),
      ),
    );
  add('import')
    .argument('<format>', argument.format)
    .argument('<source>', argument.source)
    .option('--into <feed.json>', option.into)
    .option('--remove-gone', option.removeGone)
    .option('--split <size>', option.split)
    .option('--watch <pause>', option.watch)
    .option('--as <name>', option.as)
    .option('--publisher <name>', option.publisher)
    .option('--timezone <name>', option.timezone)
    .option('--source-name <name>', option.sourceName)
    .option('--source-url <url>', option.sourceUrl)
    .option('--license <url>', option.license)
    .option('--keep-contacts', option.keepContacts)
    .option('--default-ttl <time>', option.defaultTtl)
    .option('--area <code...>', option.area)
    .option('--encoding <name>', option.encoding)
    .option('--mapping <file.json>', option.mapping)
    .option('--preset <name>', option.preset)
    .option('--sheet <name>', option.sheet)
    .option('--json', option.json)
    .option('--all', option.all)
    .action(async (format: string, source: string, flags: ImportFlags) =>
      onExit(
        await (await import('./commands/import.js')).importInto(format, source, flags, context),
      ),
    );
  add('init')
    .argument('[feed.json]', argument.file, 'parvis.json')
    .option('--publisher <name>', option.publisher)
    .option('--url <url>', option.url)
    .option('--telephone <number>', option.telephone)
    .option('--hours <hours>', option.hours)
    .option('--languages <tags>', option.languages)
    .option('--timezone <name>', option.timezone)
    .option('--force', option.force)
    .action(async (file: string, flags: InitFlags) =>
      onExit(await (await import('./commands/init.js')).init(file, flags, context)),
    );
  add('calendar')
    .argument('<country>', argument.country)
    .requiredOption('--years <range>', option.years)
    .option('--zone <name>', option.zone)
    .option('--school <file.ics>', option.school)
    .option('--into <feed.json>', option.into)
    .action(async (country: string, flags: CalendarFlags) =>
      onExit(await (await import('./commands/calendar.js')).calendar(country, flags, context)),
    );
  add('collect')
    .option('--feed <source>', option.feed)
    .option('--db <database>', option.db, 'votes.db')
    .option('--port <number>', option.port)
    .option('--host <address>', option.host)
    .option('--origin <url...>', option.origin)
    .option('--trust-proxy <number>', option.trustProxy)
    .option('--migrate <votes.db>', option.migrate)
    .option('--metrics-port <number>', option.metricsPort)
    .action(async (options: CollectOptions) =>
      onExit(await (await import('./commands/collect.js')).collect(options, context)),
    );
  addTally(add('tally'), context, onExit);
  add('backup')
    .argument('<file>', argument.backup)
    .option('--db <votes.db>', option.db, 'votes.db')
    .action(async (file: string, options: BackupOptions) =>
      onExit(await (await import('./commands/backup.js')).backup(file, options, context)),
    );
  return parvis;
}

/** `--lang fr` or `--lang=fr` anywhere, because the help has to be in that language already. */
function takeLanguage(argv: readonly string[]): { language: string | undefined; rest: string[] } {
  const rest = [...argv];
  const at = rest.findIndex((word) => /^--lang(=|$)/.test(word));
  if (at < 0) return { language: undefined, rest };
  const [word] = rest.splice(at, 1);
  const language = word!.includes('=') ? word!.slice('--lang='.length) : rest.splice(at, 1)[0];
  return { language: language ?? '', rest };
}

async function main(argv: readonly string[]): Promise<ExitCode> {
  const { language: asked, rest } = takeLanguage(argv);
  const system = languageOf(process.env, Intl.DateTimeFormat().resolvedOptions().locale);
  const known = asked !== undefined && isLanguage(asked) ? asked : undefined;
  const context = new Context(known ?? system, process, Date.now(), known);
  try {
    if (asked !== undefined && !known) throw new UsageError('unknown-language', asked);
    let exit: ExitCode = EXIT.good;
    await program(context, (code) => (exit = code)).parseAsync(rest, { from: 'user' });
    return exit;
  } catch (error) {
    return explainFailure(error, rest, context);
  }
}

function explainFailure(error: unknown, argv: readonly string[], context: Context): ExitCode {
  const { words } = context;
  if (error instanceof CommanderError && error.exitCode === 0) return EXIT.good;
  const usage = error instanceof UsageError || error instanceof CommanderError ? error : undefined;
  if (!usage) {
    context.say(words.unexpected(error instanceof Error ? error.message : `${error}`));
    return EXIT.errors;
  }
  // Without a command, commander has shown the help by itself.
  if (usage.code === 'commander.help') return EXIT.usage;
  context.say(usageSentence(usage, words));
  const command = COMMANDS.find((name) => argv[0] === name);
  context.say(words.seeHelp(['parvis', command].filter(Boolean).join(' ')));
  return EXIT.usage;
}

function usageSentence(error: UsageError | CommanderError, words: Words): string {
  const subject =
    error instanceof UsageError ? error.subject : (/'([^']+)'/.exec(error.message)?.[1] ?? '');
  return words.usage[error.code]?.(subject) ?? error.message;
}

// A reader such as `head` may leave before the end.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main(process.argv.slice(2));
