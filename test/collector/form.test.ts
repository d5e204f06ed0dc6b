import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import type { Poll } from '../../src/feed/index.js';
import { receiptCode } from '../../src/votes/index.js';
import { bikePoll, openTestStore, PAGE, sourceOf, TestCollector, type Answer } from './fixture.js';

const HOST = 'votes.saint-parvis.example';
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
/** What a browser sends from a page of the collector itself. */
const OWN = { Origin: `https://${HOST}`, Host: HOST, 'Sec-Fetch-Site': 'same-origin' };
/** What it sends from the town's static page. */
const TOWN = { Origin: PAGE, 'Sec-Fetch-Site': 'same-site', Host: HOST };

type Fields = Record<string, string | readonly string[]>;

interface Person {
  readonly headers?: Record<string, string>;
  readonly address?: string;
  readonly poll?: string;
}

function post(collector: TestCollector, fields: Fields, person: Person = {}): Promise<Answer> {
  const { headers = OWN, poll = 'velos', ...rest } = person;
  const pairs = Object.entries(fields).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one]),
  );
  const body = new URLSearchParams(pairs).toString();
  const path = `/polls/${encodeURIComponent(poll)}/ballots`;
  return collector.send('POST', path, { ...rest, body, headers: { ...FORM, ...headers } });
}

/** What the page's form would send, with what is ticked. */
function fieldsOf({ body }: Answer): Fields {
  const fields: Record<string, string[]> = {};
  for (const [tag] of (body as string).matchAll(/<input[^>]*>/g)) {
    const read = (name: string): string | undefined =>
      new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1];
    if (read('type') === 'hidden' || / checked/.test(tag))
      (fields[read('name')!] ??= []).push(read('value')!);
  }
  return fields;
}

/** Where white space between tags does not matter. */
function dense({ body }: Answer): string {
  return (body as string).replace(/\s*([<>])\s*/g, '$1');
}

function titleOf({ body }: Answer): string | undefined {
  return /<title>([^<]*)<\/title>/.exec(body as string)?.[1];
}

async function ballotsOf(collector: TestCollector): Promise<number> {
  return (await collector.store.totals('velos')).ballots;
}

async function open(
  t: Parameters<typeof TestCollector.open>[0],
  poll: Partial<Poll> = {},
): Promise<TestCollector> {
  return TestCollector.open(t, { polls: sourceOf(bikePoll(poll)) });
}

describe('a form from the town’s static page', () => {
  it('is shown again to be confirmed, and counted then, once', async (t) => {
    const collector = await open(t);
    const asked = await post(collector, { choices: 'gare', lang: 'fr' }, { headers: TOWN });
    assert.deepEqual([asked.status, titleOf(asked)], [200, 'Confirmez votre avis']);
    assert.equal(await ballotsOf(collector), 0);
    const fields = fieldsOf(asked);
    assert.deepEqual(fields.choices, ['gare']);
    const counted = await post(collector, fields);
    assert.deepEqual([counted.status, titleOf(counted)], [201, 'Votre avis est compté']);
    assert.match(counted.body as string, new RegExp(receiptCode(String(fields.key))));
    const again = await post(collector, fields);
    assert.deepEqual([again.status, titleOf(again)], [200, 'Votre avis est déjà compté']);
    assert.equal(await ballotsOf(collector), 1);
  });

  it('is not counted either when it brings a key', async (t) => {
    const collector = await open(t);
    const fields = { choices: 'gare', key: crypto.randomUUID() };
    assert.equal((await post(collector, fields, { headers: TOWN })).status, 200);
    assert.equal(await ballotsOf(collector), 0);
  });

  it('leads back to the page it came from, where that is the town’s', async (t) => {
    const collector = await open(t);
    const url = `${PAGE}/participer?sujet=1&x=2`;
    const linkOf = ({ body }: Answer): string | undefined =>
      /<a href="(http[^"]*)"/.exec(body as string)?.[1];
    const asked = await post(
      collector,
      { choices: 'gare' },
      { headers: { ...TOWN, Referer: url } },
    );
    assert.equal(linkOf(asked), url.replace('&', '&amp;'));
    const counted = await post(collector, { ...fieldsOf(asked), back: url });
    assert.equal(linkOf(counted), url.replace('&', '&amp;'));
    for (const back of [
      'https://evil.example/',
      'javascript:alert(1)',
      `${PAGE}.evil.example/`,
      'x',
    ]) {
      const answer = await post(collector, { ...fieldsOf(asked), back });
      assert.equal(linkOf(answer), undefined, back);
    }
  });
});

describe('the collector’s own form', () => {
  it('has a fresh key each time, so that two people count as two', async (t) => {
    const collector = await open(t);
    for (let person = 0; person < 2; person++) {
      const page = await collector.send('GET', '/polls/velos/form');
      assert.equal(page.status, 200);
      const answer = await post(collector, { ...fieldsOf(page), choices: 'mairie' });
      assert.equal(answer.status, 201);
    }
    assert.equal(await ballotsOf(collector), 2);
  });

  it('counts two submissions at once as one', async (t) => {
    const collector = await open(t);
    const fields = {
      ...fieldsOf(await collector.send('GET', '/polls/velos/form')),
      choices: 'gare',
    };
    const answers = await Promise.all([post(collector, fields), post(collector, fields)]);
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 201]);
    assert.equal(await ballotsOf(collector), 1);
  });

  it('takes a change of mind, and keeps it when the older page is sent again', async (t) => {
    const collector = await open(t);
    const first = {
      ...fieldsOf(await collector.send('GET', '/polls/velos/form')),
      choices: 'gare',
    };
    const counted = await post(collector, first);
    const changed = await post(collector, { ...fieldsOf(counted), choices: 'ecole' });
    assert.deepEqual([changed.status, titleOf(changed)], [200, 'Votre nouvel avis est compté']);
    const older = await post(collector, first);
    assert.equal(older.status, 409);
    assert.match(dense(older), /<li>ecole<\/li>/);
    const { ballots, counts } = await collector.store.totals('velos');
    assert.deepEqual([ballots, counts.get('gare'), counts.get('ecole')], [1, 0, 1]);
  });

  it('offers no change where the poll allows none', async (t) => {
    const collector = await open(t, { changeable: false });
    const first = {
      ...fieldsOf(await collector.send('GET', '/polls/velos/form')),
      choices: 'gare',
    };
    assert.doesNotMatch((await post(collector, first)).body as string, /<form/);
    const changed = await post(collector, { ...first, revision: '2', choices: 'ecole' });
    assert.equal(changed.status, 409);
    assert.match(changed.body as string, /ne peut plus être changé/);
  });

  it('marks its ballots, for the town to see how many came so', async (t) => {
    const { store } = await openTestStore(t);
    const marks: (boolean | undefined)[] = [];
    const record = store.record.bind(store);
    store.record = (ballot) => (marks.push(ballot.isForm), record(ballot));
    const collector = await TestCollector.open(t, { store });
    await post(collector, { key: crypto.randomUUID(), choices: 'gare' });
    await collector.vote();
    assert.deepEqual(marks, [true, undefined]);
  });

  const mistakes: [string, Partial<Poll>, string[], RegExp][] = [
    ['no choice', {}, [], /Choisissez au moins une réponse/],
    ['too many choices of one', {}, ['gare', 'ecole'], /Gardez-en une seule/],
    ['too many of two', { maxChoices: 2 }, ['gare', 'ecole', 'mairie'], /Gardez-en 2 au plus/],
    ['a choice that is not there', {}, ['piscine'], /n’existe plus/],
    ['no opinion beside another', { maxChoices: 2 }, ['gare', 'no-opinion'], /se choisit seul/],
    ['one choice twice', { maxChoices: 2, questionType: 'ranking' }, ['gare', 'gare'], /deux fois/],
  ];
  for (const [title, poll, choices, words] of mistakes)
    it(`says what to mend: ${title}`, async (t) => {
      const collector = await open(t, poll);
      const answer = await post(collector, { key: crypto.randomUUID(), choices });
      assert.equal(answer.status, 422);
      assert.match(titleOf(answer)!, /^Erreur/);
      assert.match(answer.body as string, words);
      assert.match(answer.body as string, /<form/);
      assert.equal(await ballotsOf(collector), 0);
    });

  it('ranks by lists, the first for what is liked best', async (t) => {
    const collector = await open(t, { questionType: 'ranking' });
    const page = await collector.send('GET', '/polls/velos/form');
    assert.equal((page.body as string).match(/<select/g)?.length, 3);
    const fields = { ...fieldsOf(page), choices: ['ecole', 'gare', ''] };
    const answer = await post(collector, fields);
    assert.match(dense(answer), /<ol><li>ecole<\/li><li>gare<\/li><\/ol>/);
    const { counts } = await collector.store.totals('velos');
    assert.deepEqual([counts.get('1:ecole'), counts.get('2:gare')], [1, 1]);
  });

  it('says that it is over, and does not deny a vote that was counted', async (t) => {
    const collector = await open(t);
    const fields = { key: crypto.randomUUID(), choices: 'gare' };
    await post(collector, fields);
    collector.now = Date.parse('2026-12-24T00:00:00Z');
    const late = await post(collector, { ...fields, key: crypto.randomUUID() });
    assert.deepEqual(
      [late.status, titleOf(late)],
      [410, 'Erreur\u00a0: La consultation est terminée'],
    );
    const replay = await post(collector, fields);
    assert.deepEqual([replay.status, titleOf(replay)], [200, 'Votre avis est déjà compté']);
    assert.equal((await collector.send('GET', '/polls/velos/form')).status, 410);
    collector.now = Date.parse('2026-10-01T00:00:00Z');
    assert.equal((await collector.send('GET', '/polls/velos/form')).status, 403);
  });

  it('asks to send it again under the same key while the database is away', async (t) => {
    const collector = await open(t);
    const fields = { key: crypto.randomUUID(), choices: 'gare' };
    await collector.store.close();
    const answer = await post(collector, fields);
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '5']);
    const again = fieldsOf(answer);
    assert.deepEqual([again.key, again.choices], [[fields.key], ['gare']]);
  });

  it('is held to a tighter limit, with the same key to try again', async (t) => {
    const limits = { forms: { burst: 2, perMinute: 1 } };
    const collector = await TestCollector.open(t, { limits });
    const statuses: number[] = [];
    let last: Answer | undefined;
    for (let vote = 0; vote < 3; vote++) {
      last = await post(collector, { key: crypto.randomUUID(), choices: 'gare' });
      statuses.push(last.status);
    }
    assert.deepEqual(statuses, [201, 201, 429]);
    assert.equal(last!.headers.get('retry-after'), '60');
    assert.match(last!.body as string, /Attendez une minute/);
    assert.match(last!.body as string, /name="key"/);
    assert.equal((await collector.vote()).status, 201);
  });
});

describe('a form from elsewhere', () => {
  const strangers: [string, Record<string, string>][] = [
    [
      'a page that is not on the list',
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    ],
    ['a look-alike of the town', { Origin: `${PAGE}.evil.example` }],
    ['the town without HTTPS', { Origin: PAGE.replace('https', 'http') }],
    ['a page that hides its origin', { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' }],
    ['a look-alike of the collector', { Origin: `https://${HOST}.evil.example` }],
    [
      'a neighbour on the same site',
      { Origin: `https://x.${HOST}`, 'Sec-Fetch-Site': 'same-site' },
    ],
  ];
  for (const [title, headers] of strangers)
    it(`is not counted: ${title}`, async (t) => {
      const collector = await open(t);
      const fields = { key: crypto.randomUUID(), choices: 'gare' };
      const answer = await post(collector, fields, { headers: { Host: HOST, ...headers } });
      assert.equal(answer.status, 403);
      assert.match(answer.body as string, /<a href="form\?lang=fr">/);
      assert.doesNotMatch(answer.body as string, /<form/);
      assert.equal(await ballotsOf(collector), 0);
    });

  it('is told from our own by Host where a browser says no more', async (t) => {
    const collector = await open(t);
    const fields = { key: crypto.randomUUID(), choices: 'gare' };
    const headers = { Origin: `https://${HOST}`, Host: HOST };
    assert.equal((await post(collector, fields, { headers })).status, 201);
  });

  const rubbish: [string, string, Record<string, string>, number][] = [
    ['JSON', '{"choices":["gare"]}', { 'Content-Type': 'application/json' }, 415],
    ['a form with files', '--x', { 'Content-Type': 'multipart/form-data; boundary=x' }, 415],
    ['plain text', 'choices=gare', { 'Content-Type': 'text/plain' }, 415],
    ['compressed', 'x', { ...FORM, 'Content-Encoding': 'gzip' }, 415],
    ['longer than 4 KB', `choices=${'x'.repeat(4100)}`, FORM, 413],
  ];
  for (const [title, body, headers, status] of rubbish)
    it(`is answered with a page and ${status}: ${title}`, async (t) => {
      const collector = await open(t);
      const path = '/polls/velos/ballots';
      const answer = await collector.send('POST', path, { body, headers: { ...OWN, ...headers } });
      assert.equal(answer.status, status);
      assert.match(answer.headers.get('content-type')!, /^text\/html; charset=UTF-8$/i);
      assert.equal(await ballotsOf(collector), 0);
    });

  it('for a poll that there is not is a page, too', async (t) => {
    const collector = await open(t);
    const answer = await post(collector, { choices: 'gare' }, { poll: '<b>' });
    assert.deepEqual(
      [answer.status, titleOf(answer)],
      [404, 'Erreur\u00a0: Cette consultation n’existe pas'],
    );
  });

  it('puts nothing but text into a page', async (t) => {
    const nasty = '"><script>alert(1)</script>';
    const choices = [nasty, 'b'].map((id) => ({ id, name: id }));
    const collector = await open(t, { choices, name: nasty, description: nasty });
    const sent = { choices: [nasty, nasty], lang: nasty, key: nasty, back: nasty, revision: nasty };
    for (const answer of [
      await post(collector, sent),
      await post(collector, { ...sent, choices: nasty }),
      await post(collector, { key: crypto.randomUUID(), choices: nasty }),
    ]) {
      assert.ok(answer.status < 500);
      assert.doesNotMatch(answer.body as string, /<script/);
    }
  });
});

describe('a page of the collector', () => {
  it('runs nothing, loads nothing, stands in no frame and sets no cookie', async (t) => {
    const collector = await open(t);
    const { headers, body } = await collector.send('GET', '/polls/velos/form');
    const policy = headers.get('content-security-policy')!;
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /form-action 'self'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.doesNotMatch(policy, /unsafe|script-src/);
    const [, style] = /<style>([^]*)<\/style>/.exec(body as string)!;
    const hash = createHash('sha256').update(style!).digest('base64');
    assert.ok(policy.includes(`style-src 'sha256-${hash}'`));
    assert.doesNotMatch(body as string, /<script|\son\w+=|javascript:/);
    assert.equal(headers.get('set-cookie'), null);
    // With "no-store" a browser that goes back would ask for a fresh key.
    assert.equal(headers.get('cache-control'), 'private, no-cache');
    // With "no-referrer" its form would say "Origin: null".
    assert.equal(headers.get('referrer-policy'), 'same-origin');
    assert.equal(headers.get('access-control-allow-origin'), null);
  });

  const languages: [string, string, string | undefined, string[] | undefined, string][] = [
    ['by the form’s field', '?lang=en', 'fr', undefined, 'en'],
    ['by the browser’s wish', '', 'de, en;q=0.8, fr;q=0.5', undefined, 'en'],
    ['by the order of that wish', '', 'en;q=0.2, fr-CA', undefined, 'fr'],
    ['not refused by it', '', 'en;q=0, de', undefined, 'fr'],
    ['by the feed', '', undefined, ['en', 'fr'], 'en'],
    ['French else', '?lang=xx', 'de', undefined, 'fr'],
  ];
  for (const [title, query, wish, inLanguage, lang] of languages)
    it(`is in the reader’s language: ${title}`, async (t) => {
      const polls = sourceOf(bikePoll());
      const known = (await polls.find('velos'))!;
      const find = (): Promise<typeof known> =>
        Promise.resolve({ ...known, languages: inLanguage });
      const collector = await TestCollector.open(t, { polls: { ...polls, find } });
      const headers: Record<string, string> = wish ? { 'Accept-Language': wish } : {};
      const page = await collector.send('GET', `/polls/velos/form${query}`, { headers });
      assert.match(page.body as string, new RegExp(`<html lang="${lang}">`));
      assert.equal(page.headers.get('content-language'), lang);
    });
});
