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
  const url = parse(address);
  // An @ behind the host: a sign of the password cut the address short, and its rest would be shown.
  if (!url || /@/.test(url.pathname + url.search + url.hash))
    throw new Refusal(
      'The address of the PostgreSQL database cannot be read; write postgres://user@host:5432/votes, with the password in PGPASSWORD, or with signs such as / and @ in it as %2F and %40.',
    );
  const { host, pathname, username } = url;
  return `postgres://${username && `${username}@`}${host}${pathname}`;
}

/** `new URL` writes what it was given into its error, which is not wanted here. */
function parse(address: string): URL | undefined {
  return URL.canParse(address) ? new URL(address) : undefined;
}
