import { readFormBody } from '../read-body.js';
import { Rejection } from '../rejection.js';
import { readKey } from '../request-path.js';

/** What a form of ours says. */
export interface FormFields {
  readonly choices: readonly string[];
  /** From a page of the collector; the town's static page cannot have one. */
  readonly key: string | undefined;
  readonly revision: number;
  readonly lang: string | undefined;
  /** The page to lead back to, not checked yet. */
  readonly back: string | undefined;
}

export const NO_FIELDS: FormFields = {
  choices: [],
  key: undefined,
  revision: 1,
  lang: undefined,
  back: undefined,
};

const STATUS = { 'not-form': 415, 'too-large': 413, broken: 400 } as const;

/** @throws {Rejection} 413, 415, or 400 for one that broke off */
export async function readForm(request: Request): Promise<FormFields> {
  const body = await readFormBody(request);
  if (body.fault) throw new Rejection(STATUS[body.fault], 'bad-request');
  const { fields } = body;
  const revision = Number(fields.get('revision'));
  return {
    choices: fields.getAll('choices'),
    key: readKey(fields.get('key') ?? undefined),
    revision: Number.isSafeInteger(revision) && revision > 0 ? revision : 1,
    lang: fields.get('lang') ?? undefined,
    back: fields.get('back') ?? undefined,
  };
}
