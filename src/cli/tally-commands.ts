import type { Command } from 'commander';
import type { AddOptions, ListOptions, WithdrawOptions } from './commands/tally-entries.js';
import type { TallyOptions } from './commands/tally.js';
import type { Context, ExitCode } from './context.js';

/** `parvis tally <poll>`, and what staff does with counts on paper: add, withdraw, entries. */
export function addTally(tally: Command, context: Context, onExit: (code: ExitCode) => void): void {
  const { about, argument, option, help } = { ...context.words, help: context.words.about.help };
  const DB = ['--db <database>', option.db, 'votes.db'] as const;
  const add = (name: string, description: string): Command =>
    tally
      .command(name)
      .description(description)
      .helpOption('-h, --help', help)
      // Else those of `tally`, which are not of use here, would be listed.
      .configureHelp({ ...tally.configureHelp(), showGlobalOptions: false })
      .argument('<poll>', argument.poll);
  tally
    // Options behind `add` are its own, though `tally` has some of the same names.
    .enablePositionalOptions()
    .argument('<poll>', argument.poll)
    .option(...DB)
    .option('--format <json|csv>', option.tallyFormat, 'json')
    .option('--periods', option.periods)
    .option('--published', option.published)
    .option('--readme', option.readme)
    .action(async (poll: string, options: TallyOptions) =>
      onExit(await (await import('./commands/tally.js')).tally(poll, options, context)),
    );
  add('add', about.tallyAdd)
    .option(...DB)
    .option('--paper <choice=votes...>', option.paper)
    .option('--phone <choice=votes...>', option.phone)
    .option('--ballots <number>', option.ballots)
    .option('--reason <words>', option.reason)
    .option('--feed <source>', option.feedOfChoices)
    .action(async (poll: string, options: AddOptions) =>
      onExit(await (await import('./commands/tally-entries.js')).add(poll, options, context)),
    );
  add('withdraw', about.tallyWithdraw)
    .argument('<number>', argument.entry)
    .option(...DB)
    .requiredOption('--reason <words>', option.reason)
    .action(async (poll: string, number: string, options: WithdrawOptions) =>
      onExit(
        await (
          await import('./commands/tally-entries.js')
        ).withdraw({ poll, number }, options, context),
      ),
    );
  add('entries', about.tallyEntries)
    .option(...DB)
    .option('--format <json|csv>', option.tallyFormat, 'json')
    .action(async (poll: string, options: ListOptions) =>
      onExit(await (await import('./commands/tally-entries.js')).entries(poll, options, context)),
    );
}
