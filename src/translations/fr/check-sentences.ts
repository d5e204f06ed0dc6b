import type { CheckArgs, CheckStrings } from '../check.js';

type Arg = CheckArgs[string];

const NBSP = '\u00a0';
const quote = (words: Arg): string => `«${NBSP}${words}${NBSP}»`;
const many = (count: Arg, one: string, more = `${one}s`): string =>
  `${count} ${Number(count) > 1 ? more : one}`;

/** Of the tools that hold a script back: what they are called, and where they are told to leave it. */
const TOOLS: Readonly<Record<string, readonly [name: string, where: string]>> = {
  'wp-rocket': [
    'WP Rocket',
    `dans «${NBSP}Optimisation des fichiers${NBSP}», sous «${NBSP}Retarder l’exécution JavaScript${NBSP}», excluez`,
  ],
  cloudflare: [
    'Cloudflare Rocket Loader',
    'écrivez data-cfasync="false" en premier dans la balise, ou désactivez-le pour',
  ],
  litespeed: [
    'LiteSpeed Cache',
    `dans «${NBSP}Page Optimization${NBSP}», «${NBSP}Tuning${NBSP}», sous «${NBSP}JS Deferred Excludes${NBSP}», ajoutez`,
  ],
  perfmatters: [
    'Perfmatters',
    `dans «${NBSP}Assets${NBSP}», «${NBSP}JavaScript${NBSP}», sous «${NBSP}Delay JavaScript${NBSP}», excluez`,
  ],
  'flying-scripts': ['Flying Scripts', 'dans ses réglages, retirez le mot-clé qui vise'],
  'wp-meteor': ['WP Meteor', 'dans ses réglages, sous les exclusions, ajoutez'],
  nitropack: [
    'NitroPack',
    `dans «${NBSP}Cache Settings${NBSP}», sous «${NBSP}Excluded Resources${NBSP}», ajoutez`,
  ],
  pagespeed: ['PageSpeed', 'ajoutez l’attribut data-pagespeed-no-defer à la balise de'],
  didomi: ['Didomi', `laissez passer sans accord${NBSP}:`],
  cookiebot: ['Cookiebot', 'ajoutez data-cookieconsent="ignore" à la balise de'],
  onetrust: ['OneTrust', 'classez comme strictement nécessaire (C0001), ou sortez de sa liste,'],
  complianz: [
    'Complianz',
    `dans «${NBSP}Intégrations${NBSP}», «${NBSP}Centre de scripts${NBSP}», mettez en liste blanche`,
  ],
  cookieyes: ['CookieYes', `rangez dans la catégorie «${NBSP}Nécessaire${NBSP}»`],
  usercentrics: ['Usercentrics', 'rendez essentiel, ou sortez de sa liste,'],
  iubenda: ['iubenda', 'retirez la classe _iub_cs_activate de la balise de'],
  consentmanager: ['consentmanager', 'mettez en liste blanche'],
  consent: [
    'un gestionnaire de consentement',
    `laissez passer sans accord, comme strictement nécessaire${NBSP}:`,
  ],
};

const held = (tool: Arg): readonly [string, string] => TOOLS[`${tool}`] ?? TOOLS['consent']!;
const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const SECTIONS = {
  alerts: (count: number) => many(count, 'alerte'),
  services: (count: number) => many(count, 'service'),
  polls: (count: number) => many(count, 'consultation'),
  showcase: (count: number) => many(count, 'fiche d’annuaire', 'fiches d’annuaire'),
} as const;

function contents(args: CheckArgs): string {
  const counts = Object.entries(SECTIONS).flatMap(([name, say]) =>
    typeof args[name] === 'number' ? [say(args[name])] : [],
  );
  return counts.length ? counts.join(', ') : 'aucune rubrique';
}

/** 2026-11-22 as the French write it: 22/11/2026. */
const day = (date: Arg): string => `${date}`.split('-').reverse().join('/');

const allow = (directive: Arg, add: Arg): string =>
  `${add ? `Ajoutez ${add} à` : 'Élargissez'} cette directive de la Content-Security-Policy${NBSP}: ${directive}.`;

/** What is so, and what to change. */
export const checkSentences: CheckStrings['sentences'] = {
  'page-unreachable': ({ reason }) => [
    `La page ne répond pas (${reason}).`,
    'Vérifiez l’adresse, et que la page est publique.',
  ],
  'page-status': ({ status }) => [
    `Le serveur répond ${status} à la place de la page.`,
    `Vérifiez l’adresse, et que la page est publique${NBSP}: la vérification ne se connecte pas.`,
  ],
  'page-not-html': ({ type }) => [
    `Cette adresse n’est pas une page HTML. Le serveur l’appelle ${quote(type)}.`,
    'Donnez l’adresse d’une page où se trouve Parvis.',
  ],
  'page-too-large': ({ mb }) => [
    `La page dépasse ${mb} Mo. Elle n’a pas été lue.`,
    'Donnez l’adresse d’une page plus légère.',
  ],
  'page-read': ({ url, kb }) => [`La page répond${NBSP}: ${url}, ${kb} ko de HTML.`],
  'page-redirected': ({ url }) => [
    `L’adresse renvoie vers ${url}. C’est cette page qui a été vérifiée.`,
    'Donnez cette adresse la prochaine fois.',
  ],
  'page-insecure': () => [
    'La page n’est pas chiffrée (http).',
    `Servez-la en https${NBSP}: sans cela, les navigateurs refusent la position et le partage.`,
  ],
  'page-from-cache': ({ hours }) => [
    `Un cache garde cette page depuis ${many(hours, 'heure')}.`,
    'Après chaque changement des balises, videz le cache du CMS ou du réseau placé devant.',
  ],
  'no-lang': () => [
    'La page ne dit pas sa langue. Un lecteur d’écran peut la lire avec la mauvaise voix.',
    'Écrivez <html lang="fr"> au début de la page.',
  ],
  'lang-other': ({ lang }) => [
    `La page est en ${quote(lang)}. Parvis parle français et anglais, et prend sinon la première langue du flux.`,
    'Écrivez lang="fr" ou lang="en" sur la balise, si les habitants la lisent mieux.',
  ],
  'lang-known': ({ lang }) => [`La page dit sa langue${NBSP}: ${lang}.`],

  'no-script': () => [
    'Il n’y a pas de balise script de Parvis sur cette page. Seul le contenu de secours est montré.',
    'Ajoutez <script type="module" src="/parvis/parvis.js" data-feed="/parvis.json"></script>, là où votre CMS laisse passer les scripts.',
  ],
  'script-joined': ({ file }) => [
    `Il n’y a pas de balise script de Parvis. Une extension réunit les scripts dans ${file}, peut-être Parvis avec eux.`,
    `Laissez parvis.js en dehors${NBSP}: il trouve ses parties à côté de lui.`,
  ],
  'script-injected': ({ line }) => [
    `Un autre script (ligne ${line}) place Parvis dans la page. Sans navigateur, on ne peut pas le suivre.`,
    'Écrivez plutôt une balise script à part, ou regardez avec ?parvis-check.',
  ],
  'script-as-text': () => [
    'La balise script est affichée comme du texte. Elle ne s’exécute pas.',
    'Collez-la dans la vue HTML ou source de l’éditeur, ou dans le modèle du thème.',
  ],
  'script-curly': ({ attribute, value }) => [
    `L’éditeur a mis des guillemets typographiques dans la balise script${NBSP}: ${attribute}=${value}. Elle ne peut pas s’exécuter ainsi.`,
    'Tapez des guillemets droits ("), dans la vue HTML ou source.',
  ],
  'script-not-module': ({ type, file }) => [
    `La balise de ${file} ${type ? `a type="${type}"` : 'a perdu type="module"'}. Elle ne peut pas s’exécuter ainsi.`,
    'Écrivez à nouveau type="module", et dites à l’extension qui change les scripts de la laisser.',
  ],
  'script-delayed': ({ tool, file }) => [
    `${held(tool)[0]} retient ${file} jusqu’au premier geste du lecteur. Les alertes arrivent en retard.`,
    `${capital(held(tool)[1])} ${file}.`,
  ],
  'script-needs-consent': ({ tool, file }) => [
    `${capital(held(tool)[0])} retient ${file} jusqu’à l’accord du lecteur. La plupart ne verront pas les éléments.`,
    `Parvis ne pose aucun cookie et ne suit personne${NBSP}: ${held(tool)[1]} ${file}.`,
  ],
  'script-unreachable': ({ url, reason }) => [
    `Le script ne répond pas${NBSP}: ${url} (${reason}).`,
    'Vérifiez son adresse dans src, et que le fichier est sur le serveur.',
  ],
  'script-status': ({ url, status }) => [
    `Le serveur répond ${status} à la place du script${NBSP}: ${url}.`,
    `Copiez tout le dossier dist à cet endroit, ou corrigez src. Une page en cache peut nommer un ancien endroit${NBSP}: videz le cache.`,
  ],
  'script-type': ({ url, type }) => [
    `Le serveur appelle le script ${quote(type)}. Les navigateurs le refusent${NBSP}: ${url}.`,
    'Faites envoyer les fichiers .js en text/javascript.',
  ],
  'script-cors': ({ url, origin }) => [
    `Le script vient d’un autre site, qui n’autorise pas cette page${NBSP}: ${url}.`,
    `Faites envoyer par son serveur Access-Control-Allow-Origin${NBSP}: ${origin}, ou *.`,
  ],
  'script-integrity': ({ url }) => [
    `L’empreinte (integrity) de la balise ne correspond pas au fichier. Les navigateurs le refusent${NBSP}: ${url}.`,
    'Collez à nouveau la balise depuis snippets.txt de cette version, et videz les caches. Si personne n’a rien changé, demandez qui a modifié le fichier.',
  ],
  'script-insecure': ({ url }) => [
    `La page est chiffrée, le script ne l’est pas. Les navigateurs le refusent${NBSP}: ${url}.`,
    'Écrivez https:// dans src.',
  ],
  'script-foreign': ({ url }) => [
    `Ce qui répond là n’est pas Parvis${NBSP}: ${url}.`,
    'Vérifiez src. Certains serveurs répondent le même fichier à toute adresse inconnue.',
  ],
  'script-blocked': ({ url, directive, add }) => [
    `La politique de sécurité de la page refuse le script${NBSP}: ${url}.`,
    allow(directive, add),
  ],
  'parts-blocked': ({ url, directive, add }) => [
    `La politique de sécurité laisse passer le script, mais pas les parties qu’il demande${NBSP}: ${url}.`,
    allow(directive, add),
  ],
  'part-missing': ({ url, status }) => [
    `Une partie de Parvis manque (${status})${NBSP}: ${url}.`,
    'Copiez tout le dossier dist, avec ses dossiers elements et chunks.',
  ],
  'parts-mixed': ({ file }) => [
    `${file} n’est pas de la même fabrication que sri.json à côté. Deux versions sont mêlées, ou quelque chose change le fichier.`,
    'Copiez à nouveau tout le dossier dist, videz les caches, et ne laissez aucune extension réduire ces fichiers.',
  ],
  'import-map-stale': ({ file }) => [
    `L’import map attend un autre ${file} que celui du serveur. Les navigateurs le refusent.`,
    'Collez à nouveau l’import map depuis snippets.txt de cette version, et videz les caches.',
  ],
  'preload-gone': ({ url, status }) => [
    `La page demande d’avance un fichier qui n’existe pas (${status})${NBSP}: ${url}.`,
    'Retirez ce modulepreload, ou reprenez ceux de cette version dans snippets.txt.',
  ],
  'script-loads': ({ file, version, kb }) => [
    `Le script se charge${NBSP}: ${file}${version ? ` ${version}` : ''}${kb ? `, ${`${kb}`.replace('.', ',')} ko` : ''}.`,
  ],
  'two-copies': ({ first, second }) => [
    first === second
      ? `Le script est deux fois sur la page${NBSP}: ${first}.`
      : `Deux copies du script sont sur la page${NBSP}: ${first} et ${second}.`,
    'Gardez-en une. Tout marche quand même, mais chaque lecteur télécharge les deux.',
  ],
  'two-versions': ({ first, second, a, b }) => [
    `Deux versions se rencontrent sur cette page${NBSP}: ${a} (${first}) et ${b} (${second}). Le hasard décide laquelle montre un élément.`,
    `Gardez la plus récente, et retirez l’autre balise${NBSP}: souvent une extension, un widget ou un ancien modèle.`,
  ],
  'loader-and-all': ({ first, second }) => [
    `parvis.js et parvis.all.js sont tous deux sur la page${NBSP}: ${first} et ${second}.`,
    `Gardez un seul des deux${NBSP}: le premier est plus léger.`,
  ],
  'trusted-types': ({ directive }) => [
    `La politique de sécurité interdit ce dont les éléments sont faits${NBSP}: ${directive}.`,
    'Ajoutez parvis à cette liste.',
  ],

  'no-element': () => [
    'Il n’y a aucun élément de Parvis sur cette page. L’éditeur a peut-être retiré les balises.',
    `Collez <div data-parvis="service-finder">…</div>${NBSP}: les éditeurs le laissent passer. Sinon, utilisez un bloc HTML.`,
  ],
  'tag-as-text': ({ tag }) => [
    `${tag} est affiché comme du texte${NBSP}: les habitants lisent du code.`,
    'Collez-le dans la vue HTML ou source de l’éditeur.',
  ],
  'tag-unknown': ({ tag, near }) => [`L’élément ${tag} n’existe pas.`, `Écrivez ${near}.`],
  'tag-self-closed': ({ tag, name }) => [
    `${tag} est fermé par «${NBSP}/>${NBSP}», que HTML ne connaît pas. La suite est prise pour son contenu de secours, et n’est remise à sa place que là où cela se voit.`,
    `Écrivez <${name}>…</${name}>, avec le contenu de secours entre les deux.`,
  ],
  'tag-swallows': ({ tag, name, found }) => [
    `${tag} n’est pas fermé${NBSP}: il contient ${found}. Cela n’est remis à sa place que là où cela se voit.`,
    `Écrivez </${name}> après le contenu de secours.`,
  ],
  'attribute-unknown': ({ tag, attribute, near, known }) => [
    `${tag} ne connaît pas l’attribut ${quote(attribute)}. Il ne fait rien.`,
    near ? `Écrivez ${near}.` : `Attributs connus${NBSP}: ${known}.`,
  ],
  'attribute-value': ({ tag, attribute, value, known }) => [
    `${tag} ne connaît pas ${attribute}="${value}". Il prend sa valeur habituelle.`,
    `Écrivez l’un de ces mots${NBSP}: ${known}.`,
  ],
  'attribute-curly': ({ tag, attribute, value }) => [
    `L’éditeur a mis des guillemets typographiques dans ${tag}${NBSP}: ${attribute}=${value}. Ce qui suit une espace est perdu.`,
    'Tapez des guillemets droits ("), dans la vue HTML ou source.',
  ],
  'attribute-encoded': ({ tag, attribute, value }) => [
    `${attribute} de ${tag} a été encodé deux fois${NBSP}: ${quote(value)}.`,
    'Tapez le signe lui-même, dans la vue HTML ou source.',
  ],
  'fallback-missing': ({ tag, name }) => [
    `${tag} n’a pas de contenu de secours. Sans JavaScript ou sans réseau, les habitants ne voient rien.`,
    `Mettez un lien et un téléphone entre les balises. parvis snapshot <flux> ${`${name}`.slice(7)} l’écrit pour vous.`,
  ],
  'fallback-no-link': ({ tag }) => [
    `Le contenu de secours de ${tag} n’a ni lien ni téléphone.`,
    `Ajoutez-en un${NBSP}: les habitants pourront continuer.`,
  ],
  'fallback-empty-link': ({ tag, href }) => [
    `Un lien du contenu de secours de ${tag} ne mène nulle part${NBSP}: ${quote(href)}.`,
    'Écrivez une vraie adresse, ou un numéro comme tel:+33261910000.',
  ],
  'fallback-dead-link': ({ url, status }) => [
    `Un lien d’un contenu de secours est mort (${status})${NBSP}: ${url}.`,
    'Corrigez l’adresse.',
  ],
  'element-whole': ({ tag }) => [`${tag} est arrivé entier, avec son contenu de secours.`],

  'no-feed': () => [
    'Aucun flux n’est nommé. Les éléments ne savent pas quoi montrer.',
    'Écrivez data-feed="/parvis.json" dans la balise script, ou feed="…" dans l’élément.',
  ],
  'feed-insecure': ({ url }) => [
    `La page est chiffrée, ce document ne l’est pas. Les navigateurs le refusent${NBSP}: ${url}.`,
    'Servez-le en https, et écrivez https:// dans l’adresse.',
  ],
  'feed-upgraded': ({ url }) => [
    `La page nomme le flux avec http://. Parvis le demande quand même en https://${NBSP}: ${url}.`,
    'Écrivez https:// dans l’adresse, ou n’y mettez pas le nom du site.',
  ],
  'feed-blocked': ({ url, directive, add }) => [
    `La politique de sécurité de la page refuse ce document${NBSP}: ${url}.`,
    allow(directive, add),
  ],
  'feed-unreachable': ({ url, reason }) => [
    `Ce document ne répond pas${NBSP}: ${url} (${reason}).`,
    'Vérifiez l’adresse, et que le serveur fonctionne.',
  ],
  'feed-status': ({ url, status }) => [
    `Le serveur répond ${status} à la place de ce document${NBSP}: ${url}.`,
    'Vérifiez l’adresse, et que le document est public.',
  ],
  'feed-cors': ({ url, origin }) => [
    `Ce document est sur un autre site, qui n’autorise pas cette page à le lire${NBSP}: ${url}.`,
    `Faites envoyer par son serveur Access-Control-Allow-Origin${NBSP}: ${origin}, ou *.`,
  ],
  'feed-page': ({ url }) => [
    `Une page web arrive à la place de ce document${NBSP}: ${url}.`,
    `Vérifiez l’adresse${NBSP}: c’est souvent la page 404, une connexion ou un pare-feu.`,
  ],
  'feed-broken': ({ url, reason }) => [
    `Ce document n’est pas un flux Parvis (${reason})${NBSP}: ${url}.`,
    `Pour voir où${NBSP}: parvis validate ${url}.`,
  ],
  'feed-type': ({ url, type }) => [
    `Le serveur appelle ce document ${quote(type)}${NBSP}: ${url}.`,
    `Faites-lui dire Content-Type${NBSP}: application/json. Des pare-feu arrêtent les autres types.`,
  ],
  'feed-redirected': ({ url, target }) => [
    `Cette adresse renvoie vers une autre${NBSP}: ${url} → ${target}.`,
    `Écrivez la dernière adresse${NBSP}: chaque détour prend du temps.`,
  ],
  'feed-cache-long': ({ url, seconds, max }) => [
    `Les caches peuvent garder ce document ${seconds} secondes${NBSP}: ${url}. Les nouvelles arrivent en retard.`,
    `Faites envoyer par le serveur Cache-Control${NBSP}: max-age=${max}, ou moins.`,
  ],
  'feed-cache-old': ({ url, minutes }) => [
    `Un cache garde cette copie depuis ${many(minutes, 'minute')}${NBSP}: ${url}.`,
    'Faites demander à nouveau par ce cache toutes les deux minutes, ou laissez le JSON en dehors.',
  ],
  'feed-not-compressed': ({ url, kb }) => [
    `Ce document de ${kb} ko est envoyé sans compression${NBSP}: ${url}.`,
    'Activez gzip ou Brotli pour le JSON sur le serveur.',
  ],
  'feed-losses': ({ url, count }) => [
    `Le flux a ${many(count, 'erreur')}. Ce qui les contient n’est pas montré.`,
    `Pour les voir avec leur ligne et leur remède${NBSP}: parvis validate ${url}.`,
  ],
  'feed-advice': ({ url, count }) => [
    `${many(count, 'point du flux peut', 'points du flux peuvent')} être amélioré${Number(count) > 1 ? 's' : ''}.`,
    `Pour voir lesquels${NBSP}: parvis validate ${url}.`,
  ],
  'feed-loads': (args) => [
    `Le flux se charge${NBSP}: ${contents(args)}, ${args['kb']} ko (${args['url']}).`,
  ],
  'feed-fresh': ({ date, days }) => [
    `Le flux a été changé le ${day(date)}, ${days === 0 ? 'aujourd’hui' : `il y a ${many(days, 'jour')}`}.`,
  ],
  'feed-old': ({ date, days }) => [
    `Le flux n’a pas changé depuis le ${day(date)}, il y a ${many(days, 'jour')}.`,
    'Relisez-le. S’il est toujours juste, écrivez la date du jour dans dateModified.',
  ],
  'feed-undated': () => ['Le flux ne dit pas quand il a été changé.', 'Ajoutez-y "dateModified".'],
  'alerts-ended': ({ count }) => [
    `${Number(count) > 1 ? `Les ${count} alertes du flux sont terminées` : 'La seule alerte du flux est terminée'}${NBSP}: aucune n’est montrée.`,
    'Un jour calme, c’est normal. Une nouvelle alerte demande un "expires" plus tard.',
  ],
  'reviews-overdue': ({ count, url }) => [
    `${many(count, 'fiche est', 'fiches sont')} à relire.`,
    `Pour voir lesquelles${NBSP}: parvis validate ${url}.`,
  ],
  'section-missing': ({ section }) => [
    `Le flux n’a pas de rubrique "${section}", qu’un élément de cette page montre.`,
    `Ajoutez "${section}": [ ] au flux, même quand il n’y a rien à dire.`,
  ],
  'poll-unknown': ({ poll, known }) => [
    `Le flux n’a pas de consultation ${quote(poll)}.`,
    `Écrivez l’une de celles-ci dans poll="…"${NBSP}: ${known}.`,
  ],
  'images-blocked': ({ url, directive, add }) => [
    `La politique de sécurité de la page refuse des images du flux${NBSP}: ${url}.`,
    allow(directive, add),
  ],
  'collector-insecure': ({ url }) => [
    `La page est chiffrée, le collecteur des votes ne l’est pas${NBSP}: ${url}. Personne ne peut voter ici.`,
    'Placez un serveur https devant lui.',
  ],
  'collector-blocked': ({ url, directive, add }) => [
    `La politique de sécurité de la page arrête les votes vers le collecteur${NBSP}: ${url}.`,
    allow(directive, add),
  ],
  'collector-unreachable': ({ url, reason }) => [
    `Le collecteur des votes ne répond pas${NBSP}: ${url} (${reason}).`,
    'Vérifiez que parvis collect fonctionne, et l’adresse "collector" dans le flux.',
  ],
  'collector-origin': ({ url, origin }) => [
    `Le collecteur ne prend pas les votes de ce site${NBSP}: ${url}.`,
    `Démarrez-le avec --origin ${origin}.`,
  ],
  'collector-answers': ({ url }) => [
    `Le collecteur des votes répond, et prend les votes de cette page${NBSP}: ${url}.`,
  ],

  'element-ready': ({ tag }) => [`${tag} montre ce que dit le flux.`],
  'element-empty': ({ tag }) => [`${tag} fonctionne, et n’a rien à montrer pour le moment.`],
  'element-missing': ({ tag, file }) => [
    `Le code de ${tag} n’est pas arrivé${NBSP}: ${file}.`,
    'Vérifiez que le fichier est à côté du script, et qu’aucun bloqueur, politique ou empreinte ne le refuse.',
  ],
  'element-fallback': ({ tag }) => [
    `${tag} montre son contenu de secours${NBSP}: il n’a pas pu avoir le flux.`,
    'Ce qui ne va pas avec le flux est dit dans ce rapport.',
  ],
  'element-hidden': ({ tag }) => [
    `${tag} est caché par une feuille de style. C’est souvent un bloqueur de publicité, ou une règle du thème.`,
    `Regardez à nouveau sans le bloqueur. Mettez la balise dans une boîte dont la classe ne contient pas «${NBSP}alert${NBSP}», «${NBSP}banner${NBSP}» ou «${NBSP}poll${NBSP}».`,
  ],
  'feed-from-copy': ({ date }) => [
    `Ce qui est montré vient de la copie de cet appareil, du ${date}${NBSP}: le flux n’a pas pu être lu à l’instant.`,
    `Réparez d’abord le flux${NBSP}: seuls les habitants déjà venus ont une telle copie.`,
  ],
  'no-storage': () => [
    'Ce navigateur ne laisse rien garder à la page. Sans réseau, il n’y a pas de dernière copie.',
    'C’est habituel dans une fenêtre privée, et ne demande aucun changement.',
  ],
  'policy-violated': ({ directive, blocked }) => [
    `La politique de sécurité de la page a arrêté quelque chose${NBSP}: ${directive} a refusé ${blocked}.`,
    'Si c’est un fichier ou un document de Parvis, ajoutez son adresse à cette directive.',
  ],
};
