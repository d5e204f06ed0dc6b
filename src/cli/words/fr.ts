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
    import: 'Reprend des données existantes dans un flux.',
    collect: 'Démarre le collecteur des votes.',
    tally: 'Donne les résultats d’un sondage.',
    help: 'Affiche cette aide.',
    version: 'Affiche le numéro de version.',
    lang: 'Langue des messages, fr ou en (sinon celle du système).',
  },
  argument: {
    source: 'Un fichier, une adresse, ou - pour l’entrée standard.',
    format: `Le format${NBSP}: dila (annuaire de l’administration).`,
    poll: 'L’identifiant du sondage.',
  },
  option: {
    json: 'Un seul objet JSON à la place des phrases.',
    all: 'Montre toutes les remarques, sans en abréger la liste.',
    into: 'Range les fiches dans ce flux, par identifiant. Ce que vous y avez ajouté reste.',
    publisher: 'Nom de la commune, pour un nouveau flux.',
    feed: 'Le flux qui contient les sondages.',
    db: 'Le fichier des votes.',
    port: 'Le port.',
    host: 'L’adresse d’écoute.',
    origin: 'Les sites qui peuvent envoyer des votes. À répéter si besoin.',
    trustProxy: 'Nombre de vos serveurs placés devant le collecteur.',
    tallyFormat: 'json ou csv.',
  },
  byDefault: `par défaut${NBSP}:`,
  examples: `
Exemples${NBSP}:
  parvis validate parvis.json
  parvis import dila annuaire.json --publisher "Ville de Saint-Parvis" > parvis.json
  parvis import dila annuaire.json --into parvis.json
  parvis collect --feed parvis.json --origin https://www.saint-parvis.fr
  parvis tally velos --format csv`,
  usage: {
    'commander.unknownCommand': (subject) => `La commande ${quote(subject)} n’existe pas.`,
    'commander.unknownOption': (subject) => `L’option ${quote(subject)} n’existe pas.`,
    'commander.missingArgument': (subject) => `Il manque ${quote(subject)}.`,
    'commander.optionMissingArgument': (subject) => `Il manque une valeur après ${quote(subject)}.`,
    'commander.missingMandatoryOptionValue': (subject) => `Il manque l’option ${quote(subject)}.`,
    'commander.excessArguments': () => 'Il y a trop de mots.',
    'unknown-format': (subject) =>
      `Le format ${quote(subject)} n’est pas connu. Formats${NBSP}: dila.`,
    'unknown-language': (subject) =>
      `La langue ${quote(subject)} n’est pas connue. Écrivez fr ou en.`,
    'not-a-number': (subject) => `${quote(subject)} n’est pas un nombre possible ici.`,
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
  gone: (ids) => `Absentes de cet import, gardées dans le flux${NBSP}: ${ids}`,
  placeholder: 'Nom de votre commune',
  listening: (url) => `Le collecteur reçoit les votes sur ${url}`,
};
