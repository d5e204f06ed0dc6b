import { FORMATS } from '../formats.js';
import type { Words } from './words.js';

const NBSP = '\u00a0';

const quote = (words: string): string => `«${NBSP}${words}${NBSP}»`;
const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count > 1 ? many : one}`;

export const fr: Words = {
  titles: {
    'Usage:': `Usage${NBSP}:`,
    'Arguments:': `Arguments${NBSP}:`,
    'Options:': `Options${NBSP}:`,
    'Commands:': `Commandes${NBSP}:`,
    'Global Options:': `Options générales${NBSP}:`,
  },
  about: {
    parvis: 'Outils du flux Parvis, le fichier JSON de votre commune.',
    validate: 'Vérifie un flux, et dit où et comment le corriger.',
    check: 'Vérifie une page du site, et dit ce que les habitants y recevront et quoi changer.',
    snapshot: 'Écrit un élément en HTML statique, pour les pages sans JavaScript.',
    import: 'Reprend des données existantes dans un flux.',
    init: 'Crée un premier flux, en six questions ou par des options.',
    calendar: 'Remplit les jours fériés, et les vacances scolaires d’un fichier d’agenda.',
    collect: 'Démarre le collecteur des votes.',
    tally: 'Donne les résultats d’une consultation, en données ouvertes.',
    tallyAdd: 'Ajoute des bulletins comptés sur papier ou par téléphone.',
    tallyWithdraw: 'Retire un tel décompte. La liste garde les deux.',
    tallyEntries: 'Liste ce qui a été ajouté et retiré, même les petits comptes. Pour la mairie.',
    backup: 'Copie les votes pendant la collecte.',
    help: 'Affiche cette aide.',
    version: 'Affiche le numéro de version.',
    lang: 'Langue des messages, fr ou en (sinon celle du système), et de la copie statique (sinon celle du flux).',
  },
  argument: {
    source: 'Un fichier, une adresse, ou - pour l’entrée standard.',
    page: 'L’adresse d’une page où se trouve Parvis.',
    format: `Le format${NBSP}: ${Object.keys(FORMATS).join(', ')}.`,
    file: 'Le flux à créer.',
    country: 'Le pays, par ses deux lettres, par exemple FR.',
    poll: 'L’identifiant de la consultation.',
    feed: 'Le flux, un fichier, une adresse, ou - pour l’entrée standard.',
    entry: 'Le numéro du décompte, dans la liste.',
    backup: 'Le fichier à créer. Un ancien fichier de ce nom est remplacé.',
    element: 'alert-banner, service-finder, opinion-poll ou business-showcase.',
  },
  option: {
    json: 'Un seul objet JSON à la place des phrases.',
    all: 'Montre toutes les remarques, sans en abréger la liste.',
    into: 'Range les fiches dans ce flux, par identifiant. Ce que vous y avez ajouté reste.',
    publisher: 'Nom de la commune, pour un nouveau flux.',
    expiring: `Liste ce qui finit ou doit être relu dans ce délai${NBSP}: 30d.`,
    color: `Vérifie qu’un texte de cette couleur de votre site se lit bien${NBSP}: #0b5.`,
    as: 'Nom placé devant chaque identifiant, pour distinguer deux sources du même format.',
    area: `De la vigilance, seulement ces territoires${NBSP}: 35, 3510 (son littoral).`,
    defaultTtl: `Durée d’un message qui ne dit pas quand il finit${NBSP}: 24h, 7d.`,
    encoding: `Encodage du fichier, si les accents sont faux${NBSP}: windows-1252, macintosh.`,
    keepContacts: 'Reprend aussi les coordonnées de personnes nommées. Demandez-leur d’abord.',
    license: 'Adresse de la licence des données.',
    mapping: 'D’un tableau, le fichier qui dit quelle colonne va dans quel champ.',
    preset: 'D’un tableau, une correspondance toute prête.',
    removeGone: 'Retire ce qu’un import précédent avait apporté et que celui-ci n’a plus.',
    sheet: 'D’un classeur, le nom de la feuille.',
    sourceName: 'Qui a produit les données.',
    sourceUrl: 'Où se trouvent les données.',
    split: `Écrit une rubrique plus grande que cela en un index et des pages${NBSP}: 250k.`,
    timezone: `Fuseau des heures qui n’en ont pas${NBSP}: Europe/Paris.`,
    watch: `Refait l’import après chaque pause de cette durée, jusqu’à l’arrêt${NBSP}: 5m.`,
    url: 'Adresse du site de la commune.',
    telephone: 'Téléphone de la mairie.',
    hours: 'Horaires de la mairie.',
    languages: `Langues des textes, la première d’abord${NBSP}: fr,en.`,
    force: 'Remplace un fichier qui existe.',
    years: `Les années${NBSP}: 2026-2028.`,
    zone: `Pour ses propres jours fériés${NBSP}: alsace-moselle, guadeloupe, la-reunion…`,
    school: 'Un fichier d’agenda (ICS) avec les vacances scolaires.',
    feed: 'Le flux qui contient les consultations.',
    db: 'Les votes, un fichier SQLite ou postgres://user@host/votes. Le mot de passe va dans PGPASSWORD.',
    migrate:
      'Déplace tous les votes de ce fichier SQLite vers la base PostgreSQL de --db, puis s’arrête.',
    port: 'Le port.',
    host: 'L’adresse d’écoute.',
    origin: 'Les sites qui peuvent envoyer des votes. À répéter si besoin.',
    trustProxy: 'Nombre de vos serveurs placés devant le collecteur.',
    metricsPort: 'Port des chiffres pour Prometheus, pour cette machine seulement.',
    tallyFormat: 'json ou csv.',
    periods:
      'Avec csv, les bulletins par période, avec ceux arrivés en rafale, au lieu des voix par choix.',
    published: 'Seulement ce que tout le monde voit pendant la consultation.',
    readme: 'Explique plutôt les colonnes, à publier avec le fichier.',
    paper: `Voix sur papier, par choix${NBSP}: gare=12 mairie=3.`,
    phone: 'Voix par téléphone, par choix.',
    ballots: 'Nombre de bulletins, si chacun peut porter plusieurs choix.',
    reason: `Pourquoi, ou d’où${NBSP}: «${NBSP}urne de la médiathèque${NBSP}». Pas de noms.`,
    feedOfChoices: 'Le flux, pour vérifier les noms de la consultation et des choix.',
    alertArea: 'Des alertes, seulement celles de ce secteur, par son nom ou son code.',
    path: 'Chemin de la page, pour les alertes limitées à certaines pages.',
    category: 'Des démarches ou de l’annuaire, seulement cette catégorie.',
    poll: 'L’identifiant de la consultation (sinon la première ouverte).',
    type: `De l’annuaire, seulement ces types${NBSP}: "LocalBusiness Market".`,
    at: `Le moment à montrer (sinon maintenant)${NBSP}: 2026-11-28T10:15.`,
    headingLevel: 'Niveau des titres.',
    out: 'Écrit ce fichier d’un seul coup, et le laisse tel quel en cas de problème.',
  },
  byDefault: `par défaut${NBSP}:`,
  examples: `
Exemples${NBSP}:
  parvis init parvis.json
  parvis validate parvis.json
  parvis validate https://www.saint-parvis.fr/parvis.json --expiring 30d
  parvis check https://www.saint-parvis.fr/
  parvis snapshot parvis.json alert-banner --out alertes.html
  parvis import dila annuaire.json --into parvis.json
  parvis import table salles.xlsx --mapping salles.json --into parvis.json
  parvis import cap https://alertes.example/cap.xml --into parvis.json --as prefecture --remove-gone
  parvis calendar FR --years 2026-2028 --into parvis.json
  parvis collect --feed parvis.json --origin https://www.saint-parvis.fr
  parvis tally velos --format csv
  parvis tally add velos --paper gare=12 mairie=3 --reason "urne de la médiathèque"`,
  usage: {
    'commander.unknownCommand': (subject) => `La commande ${quote(subject)} n’existe pas.`,
    'commander.unknownOption': (subject) => `L’option ${quote(subject)} n’existe pas.`,
    'commander.missingArgument': (subject) => `Il manque ${quote(subject)}.`,
    'commander.optionMissingArgument': (subject) => `Il manque une valeur après ${quote(subject)}.`,
    'commander.missingMandatoryOptionValue': (subject) => `Il manque l’option ${quote(subject)}.`,
    'commander.excessArguments': () => 'Il y a trop de mots.',
    'unknown-format': (subject) =>
      `Le format ${quote(subject)} n’est pas connu. Formats${NBSP}: ${Object.keys(FORMATS).join(', ')}.`,
    'needs-into': (subject) => `${quote(subject)} demande --into avec le flux à modifier.`,
    'needs-as': (subject) =>
      `${quote(subject)} demande --as avec un nom pour cette source. Ainsi, rien d’une autre source n’est retiré.`,
    'not-a-duration': (subject) => `${quote(subject)} n’est pas une durée. Écrivez 5m, 24h ou 30d.`,
    'not-a-size': (subject) => `${quote(subject)} n’est pas une taille. Écrivez 250k ou 1m.`,
    'not-a-color': (subject) => `${quote(subject)} n’est pas une couleur. Écrivez #0b5 ou #00bb55.`,
    'not-a-page': (subject) =>
      `${quote(subject)} n’est pas l’adresse d’une page. Écrivez https://www.saint-parvis.fr/page.`,
    'not-years': (subject) =>
      `${quote(subject)} ne sont pas des années. Écrivez 2026 ou 2026-2028.`,
    'unknown-country': (subject) =>
      `Les jours fériés de ${quote(subject)} ne sont pas connus. Écrivez FR, BE, CH…`,
    'unknown-zone': (subject) => `La zone ${quote(subject)} n’est pas connue.`,
    'file-exists': (subject) => `${quote(subject)} existe. Ajoutez --force pour le remplacer.`,
    'unusable-answer': (subject) => `${quote(subject)} ne convient pas ici. Regardez l’exemple.`,
    'needs-answers': (subject) =>
      `Il n’y a personne à interroger ici. Donnez les réponses en options${NBSP}: ${subject}.`,
    'unknown-language': (subject) =>
      `La langue ${quote(subject)} n’est pas connue. Écrivez fr ou en.`,
    'unknown-element': (subject) =>
      `L’élément ${quote(subject)} n’existe pas. Écrivez alert-banner, service-finder, opinion-poll ou business-showcase.`,
    'not-for-element': (subject) => `Cet élément n’accepte pas ${quote(subject)}.`,
    'not-a-heading-level': (subject) =>
      `${quote(subject)} n’est pas un niveau de titre. Écrivez 2, 3, 4, 5 ou 6.`,
    'not-a-moment': (subject) =>
      `${quote(subject)} n’est pas un moment. Écrivez 2026-11-28T10:15 ou 2026-11-28T10:15:00+01:00.`,
    'not-a-number': (subject) => `${quote(subject)} n’est pas un nombre possible ici.`,
    'needs-counts': () => 'Il manque les voix. Écrivez --paper gare=12 mairie=3, ou --phone.',
    'not-a-count': (subject) =>
      `${quote(subject)} ne donne pas les voix d’un choix. Écrivez chaque choix une fois, comme gare=12.`,
    'one-channel': () => 'Avec --ballots, ajoutez --paper et --phone l’un après l’autre.',
    'too-few-ballots': (subject) =>
      `${quote(subject)} bulletins ne peuvent pas porter ces voix. Un choix en a davantage.`,
    'needs-reason': (subject) =>
      `Dites pourquoi le décompte ${subject} est retiré, avec --reason et quelques mots.`,
    'unknown-tally-format': (subject) =>
      `Le format ${quote(subject)} n’est pas connu. Écrivez json ou csv.`,
  },
  seeHelp: (command) => `Aide${NBSP}: ${command} --help`,
  unexpected: (message) => `Erreur imprévue${NBSP}: ${message}`,
  section: (name, count) => {
    const lost = count.in - count.out;
    const rest = lost ? `, ${plural(lost, 'laissée')} de côté` : '';
    return `${name}${NBSP}: ${plural(count.in, 'fiche')}, ${plural(count.out, 'gardée')}${rest}`;
  },
  totals: ({ error, warning, hint }) =>
    error + warning + hint === 0
      ? 'Rien à signaler.'
      : [
          plural(error, 'erreur'),
          plural(warning, 'point d’attention', 'points d’attention'),
          plural(hint, 'conseil'),
        ].join(', ') + '.',
  more: (count, code) => `  … et ${plural(count, 'autre')} [${code}]. --all les montre.`,
  imported: (count) => {
    const lost = count.in - count.out;
    return `${plural(count.in, 'fiche lue', 'fiches lues')}, ${plural(count.out, 'reprise')}, ${plural(lost, 'laissée')} de côté.`;
  },
  merged: (file, { added, changed, gone }) =>
    `${file}${NBSP}: ${plural(added, 'fiche ajoutée', 'fiches ajoutées')}, ${plural(changed, 'changée')}, ${plural(gone, 'absente')} de cet import.`,
  gone: (ids, isRemoved) =>
    isRemoved
      ? `Retirées${NBSP}: ${ids}`
      : `Absentes de cet import, gardées dans le flux${NBSP}: ${ids}`,
  progress: (count) => `${count} fiches lues…`,
  due: ({ what, day, name, section }) =>
    `${day}  ${what === 'ends' ? 'fin' : 'à relire'}${NBSP}: ${quote(name)} (${section})`,
  nothingDue: 'Rien ne finit et rien n’est à relire dans ce délai.',
  question: {
    publisher: 'Nom de la commune, comme les habitants le disent',
    url: 'Adresse de son site (https://…)',
    telephone: 'Téléphone de la mairie (02 99 00 00 00)',
    hours: 'Horaires de la mairie (Mo-Fr 09:00-12:00,14:00-17:00)',
    languages: 'Langues des textes (fr,en)',
    timezone: 'Fuseau horaire',
  },
  colon: `${NBSP}:`,
  created: (file) => `${file} est prêt. Vérifiez-le avec${NBSP}: parvis validate ${file}`,
  days: (file, { PH, SH }) =>
    `${file}${NBSP}: ${plural(PH, 'jour férié', 'jours fériés')}, ${plural(SH, 'période')} de vacances scolaires.`,
  placeholder: 'Nom de votre commune',
  noSnapshot: (file) =>
    file
      ? `Rien n’a été écrit${NBSP}: ${file} reste tel quel.`
      : 'Aucune copie statique n’a été faite.',
  listening: (url) => `Le collecteur reçoit les votes sur ${url}`,
  movedPoll: (poll, count) => `${poll}${NBSP}: ${plural(count, 'bulletin')}`,
  moved: (file, to) =>
    `Tous les votes de ${file} sont maintenant sur ${to}. Ils y ont été recomptés, et les totaux sont les mêmes. Les collecteurs ne comptent plus dans ${file}. Supprimez-le quand ${to} est sauvegardé.`,
  backedUp: (file) => `La sauvegarde ${file} est complète et écrite sur le disque.`,
  measured: (url) => `Chiffres pour Prometheus${NBSP}: ${url}`,
};
