/** A reporter for Node's test runner that ends with one JSON line of counts. */
export default async function* countsReporter(events) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    if (data.details?.type === 'suite') continue;
    // A file that could not even be loaded counts as one failed test.
    const isSkipped = data.skip !== undefined || data.todo !== undefined;
    counts[isSkipped ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed']++;
  }
  yield JSON.stringify(counts);
}
