/** Every statement that is asked of an open SQLite vote database. */
export const SQL = {
  secret: "SELECT value FROM meta WHERE name = 'key_secret'",
  moved: "SELECT value FROM meta WHERE name = 'moved_to'",
  probe: "UPDATE meta SET value = 1 - value WHERE name = 'probe'",
  ballot: 'SELECT revision, choices FROM ballots WHERE poll = ? AND key_hash = ?',
  putBallot: `
    INSERT INTO ballots (poll, key_hash, revision, choices) VALUES (?, ?, ?, ?)
    ON CONFLICT (poll, key_hash)
    DO UPDATE SET revision = excluded.revision, choices = excluded.choices`,
  addTotals: `
    INSERT INTO totals (poll, ballots, period, pending, since) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (poll) DO UPDATE SET ballots = ballots + excluded.ballots,
      period = max(period, excluded.period), pending = excluded.pending`,
  addVotes: `
    INSERT INTO tally (poll, choice, votes) VALUES (?, ?, ?) ON CONFLICT (poll, choice)
    DO UPDATE SET votes = votes + excluded.votes`,
  addPeriod: `
    INSERT INTO periods (poll, period, ballots, burst, form) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (poll, period)
    DO UPDATE SET ballots = ballots + excluded.ballots, burst = burst + excluded.burst,
      form = form + excluded.form`,
  // One statement, so that ballots and votes are of the same moment.
  totals: `
    SELECT ballots, period, choice, votes FROM totals LEFT JOIN tally USING (poll) WHERE poll = ?`,
  periods: 'SELECT period, ballots, burst, form FROM periods WHERE poll = ? ORDER BY period',
  step: 'SELECT ballots, period, counts FROM steps WHERE poll = ?',
  stepState: 'SELECT pending, since FROM totals WHERE poll = ?',
  putStep: `
    INSERT INTO steps (poll, ballots, period, counts)
    SELECT poll, ballots, period,
      (SELECT json_group_object(choice, votes) FROM tally WHERE tally.poll = totals.poll)
    FROM totals WHERE poll = ?
    ON CONFLICT (poll) DO UPDATE
    SET ballots = excluded.ballots, period = excluded.period, counts = excluded.counts`,
  putStepState: 'UPDATE totals SET pending = ?, since = ? WHERE poll = ?',
  entries: 'SELECT entry FROM entries WHERE poll = ? ORDER BY number',
  addEntry: 'INSERT INTO entries (poll, number, entry) VALUES (?, ?, ?)',
} as const;
