import { Refusal } from './refusal.js';
import { StoreUnavailable } from './store.js';

/**
 * PostgreSQL's own names for what may pass by itself.
 * https://www.postgresql.org/docs/15/errcodes-appendix.html
 */
const NAMES: Readonly<Record<string, string>> = {
  '25006': 'read_only_sql_transaction',
  '25P03': 'idle_in_transaction_session_timeout',
  '40001': 'serialization_failure',
  '40P01': 'deadlock_detected',
  '53100': 'disk_full',
  '53200': 'out_of_memory',
  '53300': 'too_many_connections',
  '55P03': 'lock_not_available',
  '57014': 'query_canceled',
  '57P01': 'admin_shutdown',
  '57P02': 'crash_shutdown',
  '57P03': 'cannot_connect_now',
  '58030': 'io_error',
};

/** What an operator has to mend; the collector does not start with it. */
const REFUSED: Readonly<Record<string, string>> = {
  '28000': 'does not let this user in; check the user in the address and pg_hba.conf',
  '28P01': 'does not take the password; check it, in PGPASSWORD for instance',
  '3D000': 'does not exist; make it with createdb',
  '42501':
    'does not let this user make or use the tables of votes; let the user own the database or a schema named parvis',
};

/**
 * What an error of the driver means to those who asked. Nothing of its message is handed on: a
 * server may put a row into it, and a driver the address with its password.
 * @param place from `showPostgresAddress`
 */
export function postgresError(error: unknown, place: string): Error {
  if (error instanceof Refusal || error instanceof StoreUnavailable) return error;
  const { code, message = '' } = (error ?? {}) as { code?: unknown; message?: string };
  const known = typeof code === 'string' ? code : codeOf(message);
  if (known === undefined) return error instanceof Error ? error : new Error('no error');
  const refused = REFUSED[known];
  return refused
    ? new Refusal(`The vote database ${place} ${refused} (${known}).`)
    : unavailable(NAMES[known] ?? known, place);
}

function unavailable(code: string, place: string): StoreUnavailable {
  return new StoreUnavailable(
    code,
    new Error(`The vote database ${place} cannot be used now (${code}).`),
  );
}

/** The driver says some things in words alone. */
function codeOf(message: string): string | undefined {
  if (/^Connection terminated|^Client has encountered a connection error/.test(message))
    return 'CONNECTION_LOST';
  if (/timeout/i.test(message)) return 'TIMED_OUT';
  if (/after calling end on the pool/.test(message)) return 'CLOSED';
  if (/SSL|TLS|certificate/i.test(message)) return 'NO_TLS';
  if (/SASL|password must be a string/.test(message)) return '28P01';
  return undefined;
}
