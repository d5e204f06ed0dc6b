import assert from 'node:assert/strict';

interface Family {
  readonly type: string;
  readonly samples: Map<string, { name: string; labels: Record<string, string>; value: number }>;
}

const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/;
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\["\\n])*)"(?:,|$)/y;

/**
 * A strict reader of Prometheus' text format 0.0.4, with what `promtool check metrics` asks beyond it:
 * a type before its samples, counters that end in `_total`, whole histograms.
 */
export function readExposition(text: string): Map<string, Family> {
  assert.ok(text.endsWith('\n'), 'the last line has no line feed');
  const families = new Map<string, Family>();
  for (const line of text.slice(0, -1).split('\n')) {
    const type = /^# TYPE (\S+) (counter|gauge|histogram)$/.exec(line);
    if (type) {
      assert.ok(!families.has(type[1]!), `${type[1]} has two types`);
      families.set(type[1]!, { type: type[2]!, samples: new Map() });
    } else if (!/^# HELP \S+ \S/.test(line)) addSample(line, families);
  }
  for (const [name, family] of families) checkFamily(name, family);
  return families;
}

export function valueOf(
  families: Map<string, Family>,
  name: string,
  labels: Record<string, string>,
): number | undefined {
  const id = idOf(name, labels);
  return [...families.values()].map(({ samples }) => samples.get(id)?.value).find(isDefined);
}

function addSample(line: string, families: Map<string, Family>): void {
  const [, name, inside = '', number] = SAMPLE.exec(line) ?? assert.fail(`no sample: ${line}`);
  const family = families.get(name!) ?? families.get(name!.replace(/_(bucket|sum|count)$/, ''));
  assert.ok(family, `${name} has no type before it`);
  const value = number === '+Inf' ? Infinity : Number(number);
  assert.ok(!Number.isNaN(value), line);
  const labels = readLabels(inside);
  const id = idOf(name!, labels);
  assert.ok(!family.samples.has(id), `${id} twice`);
  family.samples.set(id, { name: name!, labels, value });
}

function readLabels(inside: string): Record<string, string> {
  const labels: Record<string, string> = {};
  LABEL.lastIndex = 0;
  while (LABEL.lastIndex < inside.length) {
    const [, name, value] = LABEL.exec(inside) ?? assert.fail(`labels: ${inside}`);
    assert.ok(!(name! in labels), `${name} twice`);
    labels[name!] = value!.replace(/\\(.)/g, (_, one: string) => (one === 'n' ? '\n' : one));
  }
  return labels;
}

function checkFamily(name: string, { type, samples }: Family): void {
  const all = [...samples.values()];
  if (type === 'counter') {
    assert.match(name, /_total$/);
    for (const { value } of all) assert.ok(value >= 0, `${name} is below 0`);
  }
  if (type !== 'histogram') return;
  for (const sum of all.filter((one) => one.name === `${name}_sum`)) {
    const own = (suffix: string): typeof all =>
      all.filter(
        (one) =>
          one.name === name + suffix &&
          Object.entries(sum.labels).every(([label, value]) => one.labels[label] === value),
      );
    const buckets = own('_bucket');
    const bounds = buckets.map(({ labels }) =>
      labels.le === '+Inf' ? Infinity : Number(labels.le),
    );
    assert.deepEqual(
      bounds,
      [...new Set(bounds)].sort((a, b) => a - b),
      `${name} bounds`,
    );
    assert.equal(bounds.at(-1), Infinity, `${name} has no +Inf`);
    const counts = buckets.map(({ value }) => value);
    assert.deepEqual(
      counts,
      [...counts].sort((a, b) => a - b),
      `${name} falls`,
    );
    assert.equal(own('_count')[0]?.value, counts.at(-1), `${name} count`);
  }
}

function idOf(name: string, labels: Record<string, string>): string {
  return name + JSON.stringify(Object.entries(labels).sort());
}

function isDefined(value: number | undefined): value is number {
  return value !== undefined;
}
