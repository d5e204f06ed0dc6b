import type { CheckArgs, CheckStrings } from '../check.js';

type Arg = CheckArgs[string];

const quote = (words: Arg): string => `“${words}”`;
const many = (count: Arg, one: string, more = `${one}s`): string =>
  `${count} ${count === 1 ? one : more}`;

/** Of the tools that hold a script back: what they are called, and where they are told to leave it. */
const TOOLS: Readonly<Record<string, readonly [name: string, where: string]>> = {
  'wp-rocket': ['WP Rocket', 'in File Optimization, under “Delay JavaScript execution”, exclude'],
  cloudflare: [
    'Cloudflare Rocket Loader',
    'add data-cfasync="false" as the first attribute of the tag, or switch it off for',
  ],
  litespeed: ['LiteSpeed Cache', 'in Page Optimization, Tuning, under “JS Deferred Excludes”, add'],
  perfmatters: ['Perfmatters', 'in Assets, JavaScript, under “Delay JavaScript”, exclude'],
  'flying-scripts': ['Flying Scripts', 'in its settings, take away the keyword that fits'],
  'wp-meteor': ['WP Meteor', 'in its settings, under exclusions, add'],
  nitropack: ['NitroPack', 'in Cache Settings, under “Excluded Resources”, add'],
  pagespeed: ['PageSpeed', 'add the attribute data-pagespeed-no-defer to the tag of'],
  didomi: ['Didomi', 'let the tag run without consent:'],
  cookiebot: ['Cookiebot', 'add data-cookieconsent="ignore" to the tag of'],
  onetrust: ['OneTrust', 'mark as strictly necessary (C0001), or leave out of it,'],
  complianz: ['Complianz', 'in Integrations, Script Center, whitelist'],
  cookieyes: ['CookieYes', 'move to the category “Necessary”'],
  usercentrics: ['Usercentrics', 'make essential, or leave out of it,'],
  iubenda: ['iubenda', 'take the class _iub_cs_activate away from the tag of'],
  consentmanager: ['consentmanager', 'whitelist'],
  consent: ['a consent manager', 'let it run without consent, as strictly necessary:'],
};

const held = (tool: Arg): readonly [string, string] => TOOLS[`${tool}`] ?? TOOLS['consent']!;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const SECTIONS = {
  alerts: (count: number) => many(count, 'alert'),
  services: (count: number) => many(count, 'service'),
  polls: (count: number) => many(count, 'poll'),
  showcase: (count: number) => many(count, 'entry', 'entries'),
} as const;

function contents(args: CheckArgs): string {
  const counts = Object.entries(SECTIONS).flatMap(([name, say]) =>
    typeof args[name] === 'number' ? [say(args[name])] : [],
  );
  return counts.length ? counts.join(', ') : 'no section';
}

const allow = (directive: Arg, add: Arg): string =>
  `${add ? `Add ${add} to` : 'Widen'} this directive of the Content-Security-Policy: ${directive}.`;

/** What is so, and what to change. */
export const checkSentences: CheckStrings['sentences'] = {
  'page-unreachable': ({ reason }) => [
    `The page does not answer (${reason}).`,
    'Check the address, and that the page is public.',
  ],
  'page-status': ({ status }) => [
    `The server answers ${status} instead of the page.`,
    'Check the address, and that the page is public: the check does not log in.',
  ],
  'page-not-html': ({ type }) => [
    `This address is no HTML page. The server calls it ${quote(type)}.`,
    'Give the address of a page that has Parvis on it.',
  ],
  'page-too-large': ({ mb }) => [
    `The page is larger than ${mb} MB. It was not read.`,
    'Give the address of a smaller page.',
  ],
  'page-read': ({ url, kb }) => [`The page answers: ${url}, ${kb} kB of HTML.`],
  'page-redirected': ({ url }) => [
    `The address leads on to ${url}. That page was checked.`,
    'Give that address the next time.',
  ],
  'page-insecure': () => [
    'The page is not encrypted (http).',
    'Serve it in https: without it, browsers refuse location and sharing.',
  ],
  'page-from-cache': ({ hours }) => [
    `A cache has kept this page for ${many(hours, 'hour')}.`,
    'After each change to the tags, empty the cache of the CMS or of the network before it.',
  ],
  'no-lang': () => [
    'The page does not say its language. Screen readers may read it with the wrong voice.',
    'Write <html lang="en"> at the beginning of the page.',
  ],
  'lang-other': ({ lang }) => [
    `The page is in ${quote(lang)}. Parvis speaks French and English, and takes the feed’s first language for the rest.`,
    'Write lang="fr" or lang="en" on the tag, if residents read it better.',
  ],
  'lang-known': ({ lang }) => [`The page says its language: ${lang}.`],

  'no-script': () => [
    'There is no script tag of Parvis on this page. Only the fallback is shown.',
    'Add <script type="module" src="/parvis/parvis.js" data-feed="/parvis.json"></script>, where your CMS lets scripts through.',
  ],
  'script-joined': ({ file }) => [
    `There is no script tag of Parvis. A plugin joins scripts into ${file}, maybe Parvis with them.`,
    'Leave parvis.js out of it: it finds its parts beside itself.',
  ],
  'script-injected': ({ line }) => [
    `Another script (line ${line}) puts Parvis into the page. Without a browser that cannot be followed.`,
    'Write a script tag of its own instead, or look with ?parvis-check.',
  ],
  'script-as-text': () => [
    'The script tag stands on the page as text. It does not run.',
    'Paste it in the HTML or source view of the editor, or into the template of the theme.',
  ],
  'script-curly': ({ attribute, value }) => [
    `The editor made curly quotes in the script tag: ${attribute}=${value}. It cannot run like that.`,
    'Type straight quotes ("), in the HTML or source view.',
  ],
  'script-not-module': ({ type, file }) => [
    `The tag of ${file} ${type ? `has type="${type}"` : 'has lost type="module"'}. It cannot run like that.`,
    'Write type="module" again, and tell the plugin that changes scripts to leave it.',
  ],
  'script-delayed': ({ tool, file }) => [
    `${held(tool)[0]} holds ${file} back until somebody moves or touches. Alerts come late.`,
    `${capital(held(tool)[1])} ${file}.`,
  ],
  'script-needs-consent': ({ tool, file }) => [
    `${capital(held(tool)[0])} holds ${file} back until the reader consents. Most never see the elements.`,
    `Parvis sets no cookie and follows nobody: ${held(tool)[1]} ${file}.`,
  ],
  'script-unreachable': ({ url, reason }) => [
    `The script does not answer: ${url} (${reason}).`,
    'Check its address in src, and that the file is on the server.',
  ],
  'script-status': ({ url, status }) => [
    `The server answers ${status} instead of the script: ${url}.`,
    'Copy the whole dist folder to this place, or correct src. A page from a cache may name an old place: empty the cache.',
  ],
  'script-type': ({ url, type }) => [
    `The server calls the script ${quote(type)}. Browsers refuse it: ${url}.`,
    'Let the server send .js files as text/javascript.',
  ],
  'script-cors': ({ url, origin }) => [
    `The script comes from another site, which does not allow this page: ${url}.`,
    `Let its server send Access-Control-Allow-Origin: ${origin}, or *.`,
  ],
  'script-integrity': ({ url }) => [
    `The integrity in the tag does not fit the file. Browsers refuse it: ${url}.`,
    'Paste the tag anew from snippets.txt of this version, and empty the caches. If nobody changed anything, ask who changed the file.',
  ],
  'script-insecure': ({ url }) => [
    `The page is encrypted, the script is not. Browsers refuse it: ${url}.`,
    'Write https:// in src.',
  ],
  'script-foreign': ({ url }) => [
    `What answers there is not Parvis: ${url}.`,
    'Check src. Some servers answer each unknown address with the same file.',
  ],
  'script-blocked': ({ url, directive, add }) => [
    `The page’s own security policy refuses the script: ${url}.`,
    allow(directive, add),
  ],
  'parts-blocked': ({ url, directive, add }) => [
    `The security policy lets the script through, not the parts that it asks for: ${url}.`,
    allow(directive, add),
  ],
  'part-missing': ({ url, status }) => [
    `A part of Parvis is missing (${status}): ${url}.`,
    'Copy the whole dist folder, with its folders elements and chunks.',
  ],
  'parts-mixed': ({ file }) => [
    `${file} is not of the same build as sri.json beside it. Two versions are mixed, or something changes the file.`,
    'Copy the whole dist folder again, empty the caches, and let no plugin shorten these files.',
  ],
  'import-map-stale': ({ file }) => [
    `The import map pins another ${file} than the server has. Browsers refuse it.`,
    'Paste the import map anew from snippets.txt of this version, and empty the caches.',
  ],
  'preload-gone': ({ url, status }) => [
    `The page asks early for a file that is not there (${status}): ${url}.`,
    'Remove this modulepreload, or take those of this version from snippets.txt.',
  ],
  'script-loads': ({ file, version, kb }) => [
    `The script loads: ${file}${version ? ` ${version}` : ''}${kb ? `, ${kb} kB` : ''}.`,
  ],
  'two-copies': ({ first, second }) => [
    first === second
      ? `The script is on the page twice: ${first}.`
      : `Two copies of the script are on the page: ${first} and ${second}.`,
    'Keep one. It works all the same, but each reader downloads both.',
  ],
  'two-versions': ({ first, second, a, b }) => [
    `Two versions meet on this page: ${a} (${first}) and ${b} (${second}). Which one shows an element is left to chance.`,
    'Keep the newer one, and remove the tag of the other: often a plugin, a widget or an old template.',
  ],
  'loader-and-all': ({ first, second }) => [
    `parvis.js and parvis.all.js are both on the page: ${first} and ${second}.`,
    'Keep one of them: the loader is lighter.',
  ],
  'trusted-types': ({ directive }) => [
    `The security policy forbids what the elements are made with: ${directive}.`,
    'Add parvis to this list.',
  ],

  'no-element': () => [
    'There is no element of Parvis on this page. Perhaps the editor has taken the tags away.',
    'Paste <div data-parvis="service-finder">…</div>: editors let it through. Otherwise use an HTML block.',
  ],
  'tag-as-text': ({ tag }) => [
    `${tag} stands on the page as text: residents read the code.`,
    'Paste it in the HTML or source view of the editor.',
  ],
  'tag-unknown': ({ tag, near }) => [`There is no element ${tag}.`, `Write ${near}.`],
  'tag-self-closed': ({ tag, name }) => [
    `${tag} is closed by “/>”, which HTML does not know. What follows is taken for its fallback, and put back only where that can be told.`,
    `Write <${name}>…</${name}>, with the fallback between.`,
  ],
  'tag-swallows': ({ tag, name, found }) => [
    `${tag} is not closed: it holds ${found}. That is put back only where it can be told.`,
    `Write </${name}> after the fallback.`,
  ],
  'attribute-unknown': ({ tag, attribute, near, known }) => [
    `${tag} knows no attribute ${quote(attribute)}. It does nothing.`,
    near ? `Write ${near}.` : `Known: ${known}.`,
  ],
  'attribute-value': ({ tag, attribute, value, known }) => [
    `${tag} does not know ${attribute}="${value}". It takes its usual value.`,
    `Write one of these: ${known}.`,
  ],
  'attribute-curly': ({ tag, attribute, value }) => [
    `The editor made curly quotes in ${tag}: ${attribute}=${value}. What comes after a space is lost.`,
    'Type straight quotes ("), in the HTML or source view.',
  ],
  'attribute-encoded': ({ tag, attribute, value }) => [
    `${attribute} of ${tag} was encoded twice: ${quote(value)}.`,
    'Type the sign itself, in the HTML or source view.',
  ],
  'fallback-missing': ({ tag, name }) => [
    `${tag} has no fallback. Without JavaScript or network, residents see nothing.`,
    `Put a link and a phone number between the tags. parvis snapshot <feed> ${`${name}`.slice(7)} writes it for you.`,
  ],
  'fallback-no-link': ({ tag }) => [
    `The fallback of ${tag} has neither link nor phone number.`,
    'Add one: residents can go on then.',
  ],
  'fallback-empty-link': ({ tag, href }) => [
    `A link in the fallback of ${tag} leads nowhere: ${quote(href)}.`,
    'Write a real address, or a number such as tel:+33261910000.',
  ],
  'fallback-dead-link': ({ url, status }) => [
    `A link in a fallback is dead (${status}): ${url}.`,
    'Correct the address.',
  ],
  'element-whole': ({ tag }) => [`${tag} came through whole, with its fallback.`],

  'no-feed': () => [
    'No feed is named. The elements do not know what to show.',
    'Write data-feed="/parvis.json" into the script tag, or feed="…" into the element.',
  ],
  'feed-insecure': ({ url }) => [
    `The page is encrypted, this document is not. Browsers refuse it: ${url}.`,
    'Serve it in https, and write https:// in the address.',
  ],
  'feed-upgraded': ({ url }) => [
    `The page names the feed with http://. Parvis asks for it in https:// all the same: ${url}.`,
    'Write https:// in the address, or leave the site’s name out of it.',
  ],
  'feed-blocked': ({ url, directive, add }) => [
    `The page’s own security policy refuses this document: ${url}.`,
    allow(directive, add),
  ],
  'feed-unreachable': ({ url, reason }) => [
    `This document does not answer: ${url} (${reason}).`,
    'Check the address, and that the server runs.',
  ],
  'feed-status': ({ url, status }) => [
    `The server answers ${status} instead of this document: ${url}.`,
    'Check the address, and that the document is public.',
  ],
  'feed-cors': ({ url, origin }) => [
    `This document is on another site, which does not allow this page to read it: ${url}.`,
    `Let its server send Access-Control-Allow-Origin: ${origin}, or *.`,
  ],
  'feed-page': ({ url }) => [
    `A web page comes instead of this document: ${url}.`,
    'Check the address: often it is the 404 page, a login or a firewall.',
  ],
  'feed-broken': ({ url, reason }) => [
    `This document is no feed of Parvis (${reason}): ${url}.`,
    `See where: parvis validate ${url}.`,
  ],
  'feed-type': ({ url, type }) => [
    `The server calls this document ${quote(type)}: ${url}.`,
    'Let it say Content-Type: application/json. Some firewalls stop other types.',
  ],
  'feed-redirected': ({ url, target }) => [
    `This address leads on to another: ${url} → ${target}.`,
    'Write the last address: each detour takes time.',
  ],
  'feed-cache-long': ({ url, seconds, max }) => [
    `Caches may keep this document for ${seconds} seconds: ${url}. What is new comes late.`,
    `Let the server send Cache-Control: max-age=${max}, or less.`,
  ],
  'feed-cache-old': ({ url, minutes }) => [
    `A cache has held this copy for ${many(minutes, 'minute')}: ${url}.`,
    'Let the cache before the server ask anew each two minutes, or leave JSON out of it.',
  ],
  'feed-not-compressed': ({ url, kb }) => [
    `This document of ${kb} kB is sent without compression: ${url}.`,
    'Switch on gzip or Brotli for JSON on the server.',
  ],
  'feed-losses': ({ url, count }) => [
    `The feed has ${many(count, 'error')}. What they stand in is not shown.`,
    `See them with line and remedy: parvis validate ${url}.`,
  ],
  'feed-advice': ({ url, count }) => [
    `${many(count, 'entry of the feed', 'entries of the feed')} could be better.`,
    `See which: parvis validate ${url}.`,
  ],
  'feed-loads': (args) => [`The feed loads: ${contents(args)}, ${args['kb']} kB (${args['url']}).`],
  'feed-fresh': ({ date, days }) => [
    `The feed was changed on ${date}, ${days === 0 ? 'today' : `${many(days, 'day')} ago`}.`,
  ],
  'feed-old': ({ date, days }) => [
    `The feed was last changed on ${date}, ${many(days, 'day')} ago.`,
    'Read it again. If it is still true, write today’s date into dateModified.',
  ],
  'feed-undated': () => ['The feed does not say when it was changed.', 'Add "dateModified" to it.'],
  'alerts-ended': ({ count }) => [
    `${count === 1 ? 'The only alert' : `All ${count} alerts`} of the feed ended already: none is shown now.`,
    'On a quiet day that is right. A new alert needs a later "expires".',
  ],
  'reviews-overdue': ({ count, url }) => [
    `${many(count, 'entry is', 'entries are')} due to be read again.`,
    `See which: parvis validate ${url}.`,
  ],
  'section-missing': ({ section }) => [
    `The feed has no section "${section}", which an element on this page shows.`,
    `Add "${section}": [ ] to the feed, even when there is nothing to say.`,
  ],
  'poll-unknown': ({ poll, known }) => [
    `The feed has no poll ${quote(poll)}.`,
    `Write one of these into poll="…": ${known}.`,
  ],
  'images-blocked': ({ url, directive, add }) => [
    `The page’s own security policy refuses pictures of the feed: ${url}.`,
    allow(directive, add),
  ],
  'collector-insecure': ({ url }) => [
    `The page is encrypted, the vote collector is not: ${url}. Nobody can vote here.`,
    'Put an https server before it.',
  ],
  'collector-blocked': ({ url, directive, add }) => [
    `The page’s own security policy keeps votes from the collector: ${url}.`,
    allow(directive, add),
  ],
  'collector-unreachable': ({ url, reason }) => [
    `The vote collector does not answer: ${url} (${reason}).`,
    'Check that parvis collect runs, and the address "collector" in the feed.',
  ],
  'collector-origin': ({ url, origin }) => [
    `The vote collector takes no votes from this site: ${url}.`,
    `Start it with --origin ${origin}.`,
  ],
  'collector-answers': ({ url }) => [
    `The vote collector answers, and takes votes from this page: ${url}.`,
  ],

  'element-ready': ({ tag }) => [`${tag} shows what the feed says.`],
  'element-empty': ({ tag }) => [`${tag} works, and has nothing to show at the moment.`],
  'element-missing': ({ tag, file }) => [
    `The code of ${tag} did not come: ${file}.`,
    'Check that the file is beside the script, and that no blocker, policy or integrity refuses it.',
  ],
  'element-fallback': ({ tag }) => [
    `${tag} shows its fallback: it could not have the feed.`,
    'What is wrong with the feed stands in this report.',
  ],
  'element-hidden': ({ tag }) => [
    `${tag} is hidden by a style sheet. Often that is an ad blocker, or a rule of the theme.`,
    'Look again without the blocker. Put the tag into a box whose class has no word such as “alert”, “banner” or “poll”.',
  ],
  'feed-from-copy': ({ date }) => [
    `What is shown comes from this device’s own copy of ${date}: the feed could not be had just now.`,
    'Mend the feed first: only who was here before has such a copy.',
  ],
  'no-storage': () => [
    'This browser lets the page keep nothing. Without a network there is no last copy.',
    'This is usual in a private window, and needs no change.',
  ],
  'policy-violated': ({ directive, blocked }) => [
    `The page’s security policy has stopped something: ${directive} refused ${blocked}.`,
    'If it is a file or document of Parvis, add its place to this directive.',
  ],
};
