import { relative } from 'node:path';

/** A reporter for Node's test runner that ends with one JSON line: counts, and what failed. */
export default async function* countsReporter(events) {
  const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    // A file that could not even be loaded counts as one failed test.
    const isSkipped = data.skip !== undefined || data.todo !== undefined;
    counts[isSkipped ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed']++;
    if (type === 'test:fail' && !isSkipped) counts.failures.push(failure(data));
  }
  yield JSON.stringify(counts);
}

/** The file and the name of a test that failed, and what it said. */
function failure({ file = '', name, details }) {
  const { cause, message } = details.error;
  return `${relative('', file)} ${name}\n${cause?.message ?? message}`;
}
