import { Refusal } from './refusal.js';

/** Whether `db` is the address of a PostgreSQL database, and not the path of a file. */
export function isPostgresAddress(db: string): boolean {
  return /^postgres(ql)?:\/\//i.test(db);
}

/**
 * The address as it may be shown: without its password, and without parameters, which may hold one
 * as well.
 * @throws {Refusal} an address that cannot be read; it does not repeat it
 */
export function showPostgresAddress(address: string): string {
  // `new URL` writes what it was given into its error.
  if (!URL.canParse(address.replace(/^postgres(ql)?:/i, 'http:').replace('///', '//localhost/')))
    throw new Refusal(
      'The address of the PostgreSQL database cannot be read; write postgres://user@host:5432/votes, with the password in PGPASSWORD, and signs such as / or @ in it as %2F or %40.',
    );
  const { host, pathname, username } = new URL(address);
  return `postgres://${username && `${username}@`}${host}${pathname}`;
}
