import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { readFrenchHours } from '../../importers/hours/french-hours.js';
import { readPhones } from '../../importers/phone.js';
import { readWebAddress } from '../../importers/web-address.js';
import { EXIT, UsageError, type Context, type ExitCode } from '../context.js';
import { newFeed } from '../new-feed.js';
import type { QuestionName } from '../words/words.js';
import { writeAtomically } from '../write-atomically.js';

export type InitFlags = Readonly<Partial<Record<QuestionName, string>>> & {
  readonly force?: boolean;
};

/** What an answer becomes in the feed; `undefined` for one that cannot be used. */
const READ: Readonly<Record<QuestionName, (answer: string) => string | undefined>> = {
  publisher: (answer) => answer,
  url: (answer) => readWebAddress(answer)?.url,
  telephone: (answer) => readPhones(answer).numbers[0],
  hours: (answer) => readFrenchHours(answer).openingHours,
  languages: (answer) =>
    /^[a-z]{2,3}(?:-\w+)*(?:\s*,\s*[a-z]{2,3}(?:-\w+)*)*$/i.test(answer) ? answer : undefined,
  timezone: (answer) => (isTimeZone(answer) ? answer : undefined),
};
const QUESTIONS = Object.keys(READ) as QuestionName[];
const DEFAULTS: Readonly<Partial<Record<QuestionName, string>>> = {
  languages: 'fr',
  timezone: 'Europe/Paris',
};

/** `parvis init`: a first valid feed, by six questions in a terminal or by options. */
export async function init(file: string, flags: InitFlags, context: Context): Promise<ExitCode> {
  if (existsSync(file) && !flags.force) throw new UsageError('file-exists', file);
  const answers = { ...DEFAULTS, ...fromFlags(flags), ...(await fromPerson(flags, context)) };
  if (!answers.publisher) throw new UsageError('needs-answers', '--publisher');
  const { publisher: name, url, telephone, hours, languages, timezone } = answers;
  const text = newFeed(
    {
      publisher: {
        name,
        ...(url && { url }),
        ...(telephone && { telephone }),
        ...(hours && { openingHours: hours }),
      },
      languages: languages!.split(',').map((tag) => tag.trim()),
      timeZone: timezone!,
      now: context.now,
    },
    { alerts: [], services: [], polls: [], showcase: [] },
  );
  await writeAtomically(file, text);
  context.say(context.words.created(file));
  return EXIT.good;
}

type Answers = Partial<Record<QuestionName, string>>;

function fromFlags(flags: InitFlags): Answers {
  const answers: Answers = {};
  for (const name of QUESTIONS) {
    const said = flags[name]?.trim();
    if (!said) continue;
    const answer = READ[name](said);
    if (answer === undefined) throw new UsageError('unusable-answer', said);
    answers[name] = answer;
  }
  return answers;
}

/** Asks for what no option has said; a feed whose name is given needs no terminal. */
async function fromPerson(flags: InitFlags, context: Context): Promise<Answers> {
  const { words, input } = context;
  if (!input.isTTY && flags.publisher) return {};
  const answers: Answers = {};
  const lines = createInterface({ input });
  const replies = lines[Symbol.asyncIterator]();
  try {
    for (const name of QUESTIONS.filter((one) => flags[one] === undefined)) {
      const usual = DEFAULTS[name];
      for (;;) {
        context.prompt(words.question[name] + (usual ? ` [${usual}]` : ''));
        const reply = (await replies.next()) as IteratorResult<string, undefined>;
        const { done } = reply;
        const said = reply.value?.trim() ?? '';
        const answer = said ? READ[name](said) : undefined;
        if (answer !== undefined) answers[name] = answer;
        if (done || answer !== undefined || (!said && name !== 'publisher')) break;
        if (said) context.say(words.usage['unusable-answer']!(said));
      }
    }
  } finally {
    lines.close();
  }
  return answers;
}

function isTimeZone(name: string): boolean {
  try {
    return !!new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    return false;
  }
}
