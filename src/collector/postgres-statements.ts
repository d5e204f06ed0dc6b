/**
 * Every statement that is asked of PostgreSQL while a collector runs. Rows are locked in one order
 * by all collectors: the polls' totals by name, then what hangs on them.
 */
export const SQL = {
  /**
   * `synchronous_commit` is said each time, because the server, the database, the user or a pooler
   * in between may have it off, and then a vote would be acknowledged before it is on disk. There is
   * no time limit on the commit itself: one that is cut off while it waits for a standby counts as
   * done. Read committed, because what is decided on is read after the lock.
   */
  begin: `
    BEGIN ISOLATION LEVEL READ COMMITTED;
    SET LOCAL synchronous_commit = on;
    SET LOCAL lock_timeout = '5s';
    SET LOCAL idle_in_transaction_session_timeout = '10s';
    SELECT version FROM parvis.meta`,
  probe: 'UPDATE parvis.meta SET probe = 1 - probe',
  /** Takes the row of each poll, and makes it where it is missing. */
  lockTotals: `
    INSERT INTO parvis.totals AS t (poll, ballots, period, since)
    SELECT poll, 0, period, period FROM unnest($1::text[], $2::bigint[]) AS asked (poll, period)
    ON CONFLICT (poll) DO UPDATE SET ballots = t.ballots
    RETURNING poll, pending, since`,
  findBallots: `
    SELECT poll, encode(key_hash, 'hex') AS hash, revision, choices
    FROM parvis.ballots JOIN unnest($1::text[], $2::bytea[]) AS asked (poll, key_hash)
    USING (poll, key_hash)`,
  putBallots: `
    INSERT INTO parvis.ballots (poll, key_hash, revision, choices)
    SELECT * FROM unnest($1::text[], $2::bytea[], $3::bigint[], $4::text[])
    ON CONFLICT (poll, key_hash)
    DO UPDATE SET revision = excluded.revision, choices = excluded.choices`,
  addVotes: `
    INSERT INTO parvis.tally AS t (poll, choice, votes)
    SELECT * FROM unnest($1::text[], $2::text[], $3::bigint[])
    ON CONFLICT (poll, choice) DO UPDATE SET votes = t.votes + excluded.votes`,
  addPeriods: `
    INSERT INTO parvis.periods AS p (poll, period, ballots, burst, form)
    SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::bigint[], $5::bigint[])
    ON CONFLICT (poll, period)
    DO UPDATE SET ballots = p.ballots + excluded.ballots, burst = p.burst + excluded.burst,
      form = p.form + excluded.form`,
  addTotals: `
    UPDATE parvis.totals AS t SET ballots = t.ballots + more.ballots,
      period = greatest(t.period, more.period), pending = more.pending, since = more.since
    FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::bytea[], $5::bigint[])
      AS more (poll, ballots, period, pending, since)
    WHERE t.poll = more.poll`,
  putSteps: `
    INSERT INTO parvis.steps (poll, ballots, period, counts)
    SELECT poll, ballots, period, coalesce(
      (SELECT json_object_agg(choice, votes) FROM parvis.tally WHERE tally.poll = totals.poll),
      '{}')::text
    FROM parvis.totals WHERE poll = ANY ($1) ORDER BY poll
    ON CONFLICT (poll) DO UPDATE
    SET ballots = excluded.ballots, period = excluded.period, counts = excluded.counts`,
  lockState: 'SELECT pending, since FROM parvis.totals WHERE poll = $1 FOR UPDATE',
  putState: 'UPDATE parvis.totals SET pending = $2, since = $3 WHERE poll = $1',
  /** Asked after the lock: votes that were moved here brought their own. */
  secret: 'SELECT key_secret FROM parvis.meta',
  ballot: 'SELECT revision, choices FROM parvis.ballots WHERE poll = $1 AND key_hash = $2',
  // One statement each, so that ballots and votes are of the same moment.
  totals: `
    SELECT ballots, period, choice, votes
    FROM parvis.totals LEFT JOIN parvis.tally USING (poll) WHERE poll = $1 ORDER BY choice`,
  published: `
    SELECT s.ballots, s.period, s.counts, t.pending, t.since
    FROM parvis.totals AS t LEFT JOIN parvis.steps AS s USING (poll) WHERE poll = $1`,
  periods: `
    SELECT period, ballots, burst, form FROM parvis.periods WHERE poll = $1 ORDER BY period`,
  entries: 'SELECT entry FROM parvis.entries WHERE poll = $1 ORDER BY number',
  lockEntries: 'LOCK TABLE parvis.entries IN SHARE ROW EXCLUSIVE MODE',
  addEntry: 'INSERT INTO parvis.entries (poll, number, entry) VALUES ($1, $2, $3)',
} as const;
