import { Refusal } from './refusal.js';

/** The newest schema that this version knows, of either database; their numbers go together. */
export const SCHEMA_VERSION = 2;

/**
 * What an operator reads of a database that this version would not understand.
 * @param place a file, or an address without its password
 */
export function newerSchema(place: string, version: number): Refusal {
  return new Refusal(
    `${place} was written by a newer version of Parvis (schema ${version}, this one knows ${SCHEMA_VERSION}); update Parvis or choose another database.`,
  );
}

/** What an operator reads of a file whose votes are elsewhere: counting goes on in one place only. */
export function movedAway(file: string, to: string): Refusal {
  return new Refusal(`The votes of ${file} were moved to ${to}; give that as --db.`);
}
