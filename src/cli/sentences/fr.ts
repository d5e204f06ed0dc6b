import { closest } from '../../check/closest.js';
import { importAdvice } from './fr-import.js';
import { syntaxAdvice } from './fr-syntax.js';
import {
  EXAMPLES,
  exampleOf,
  isoDate,
  wordsOf,
  type Arg,
  type Args,
  type Sentences,
} from './sentences.js';

const NBSP = '\u00a0';

const quote = (words: Arg): string => `«${NBSP}${words}${NBSP}»`;

/** JSON types as somebody writes them. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'un texte entre guillemets',
  text: `un texte entre guillemets, ou un texte par langue${NBSP}: {"fr": "…", "en": "…"}`,
  number: 'un nombre sans guillemets',
  integer: 'un nombre entier sans guillemets',
  boolean: 'true ou false, sans guillemets',
  list: 'une liste entre crochets [ ]',
  object: 'un objet entre accolades { }',
};
const FOUND: Readonly<Record<string, string>> = {
  string: 'un texte',
  number: 'un nombre',
  boolean: 'true ou false',
  list: 'une liste',
  object: 'un objet',
  null: 'rien (null)',
  blank: 'un texte vide',
};
const FORMS: Readonly<Record<string, string>> = {
  date: `Écrivez année-mois-jour${NBSP}: ${EXAMPLES['date']}.`,
  dateTime: `Écrivez année-mois-jour, puis l’heure et son décalage${NBSP}: ${EXAMPLES['dateTime']}.`,
};

/** A document that another one links to has a name of its own in the sentence. */
const file = (target: Arg): string => (target ? `Le fichier ${target}` : 'Ce fichier');
const address = (target: Arg): string => (target ? `L’adresse ${target}` : 'Cette adresse');

function suggestion(args: Args): string {
  const near = closest(`${args['value']}`, wordsOf(args));
  const list = wordsOf(args).join(', ');
  return near ? `Écrivez ${quote(near)}.` : `Mots connus${NBSP}: ${list}.`;
}

/** French, for a town's secretary: what, then what to write instead. */
export const fr: Sentences = {
  severity: { error: 'erreur', warning: 'attention', hint: 'conseil' },
  quote,
  arrow: '→',
  advice: {
    ...importAdvice,
    'json-syntax': () => ['Ce fichier n’est pas du JSON correct.', 'Corrigez-le à cet endroit.'],
    'too-large': () => [
      'Ce document dépasse 5 Mo, ou une de ses listes dépasse 20 000 éléments. Les pages ne le liront pas.',
      'Répartissez ses rubriques dans plusieurs documents, reliés par "url" ou "pages".',
    ],
    'too-deep': ({ message }) => [
      `Ce document a plus de ${message} niveaux d’accolades et de crochets.`,
      'Vérifiez qu’aucune accolade ni aucun crochet ne manque.',
    ],
    'not-a-feed': () => [
      'Ce document n’est pas un flux Parvis.',
      `Il commence ainsi${NBSP}: {${EXAMPLES['parvis']}, ${EXAMPLES['publisher']}, …}.`,
    ],
    'unknown-version': ({ value }) => [
      `La version ${quote(value)} n’est pas connue.`,
      `Écrivez ${EXAMPLES['parvis']}.`,
    ],
    'missing-field': ({ field }) => [
      `Il manque le champ ${quote(field)}.`,
      `Ajoutez par exemple ${exampleOf(field)}.`,
    ],
    'wrong-type': ({ expected, found }) => [
      `On attend ici ${KINDS[`${expected}`] ?? expected}. On trouve ${FOUND[`${found}`] ?? found}.`,
      `Écrivez ${KINDS[`${expected}`] ?? expected}, ou retirez cette valeur.`,
    ],
    'single-for-list': () => [
      'Une seule valeur à la place d’une liste. Elle est lue comme une liste d’un élément.',
      'Mettez-la entre crochets [ ].',
    ],
    'number-for-text': ({ value }) => [
      `Le nombre ${value} est lu comme un texte. Un zéro au début serait perdu.`,
      `Mettez-le entre guillemets${NBSP}: "${value}".`,
    ],
    'too-few': ({ min, found }) => [
      `Il faut au moins ${min} éléments. Il y en a ${found}.`,
      'Complétez la liste.',
    ],
    'out-of-range': ({ value, min, max }) => [
      `La valeur ${value} est hors des limites.`,
      max === undefined
        ? `Écrivez un nombre à partir de ${min}.`
        : `Écrivez un nombre de ${min} à ${max}.`,
    ],
    'unsafe-url': ({ value }) => [
      `${quote(value)} ne peut pas servir de lien.`,
      `Écrivez une adresse qui commence par https://, http://, mailto: ou tel:, ou par / sur votre site.`,
    ],
    'bad-date': ({ value, expected }) => [
      `La date ${quote(value)} n’existe pas ou ne peut pas être lue.`,
      isoDate(value) ? `Écrivez ${isoDate(value)}.` : (FORMS[`${expected}`] ?? FORMS['dateTime']!),
    ],
    'bad-duration': ({ value }) => [
      `La durée ${quote(value)} ne peut pas être lue.`,
      `Écrivez P1Y pour un an, P6M pour six mois, P30D pour trente jours.`,
    ],
    'unknown-word': (args) => [
      `${quote(args['value'])} n’est pas un mot connu ici.`,
      suggestion(args),
    ],
    'duplicate-id': ({ id }) => [
      `L’identifiant ${quote(id)} est déjà pris. Cette fiche est laissée de côté.`,
      'Donnez à chaque fiche son propre identifiant.',
    ],
    'unknown-time-zone': ({ value }) => [
      `Le fuseau horaire ${quote(value)} n’existe pas.`,
      `Écrivez ${EXAMPLES['timezone']}.`,
    ],
    'empty-section': () => [
      'Cette rubrique ne dit pas où sont ses fiches. Rien ne sera montré.',
      'Écrivez une liste [ ], ou {"url": "alertes.json"}.',
    ],
    'dangling-reference': ({ id, list }) => [
      `${quote(id)} ne désigne rien dans ce flux.`,
      list === 'references' || list === 'affects'
        ? 'Écrivez l’identifiant d’une fiche qui existe, ou retirez-le.'
        : `Corrigez ou retirez cet identifiant, ou ajoutez dans "${list}" une fiche qui le porte.`,
    ],
    'ends-before-start': ({ startField, start, endField, end }) => [
      `La fin (${endField}, ${end}) n’est pas après le début (${startField}, ${start}).`,
      `Écrivez dans ${quote(endField)} une date plus tardive.`,
    ],
    'alert-expired': ({ expires }) => [
      `Cette alerte est terminée depuis le ${expires}. Elle n’est plus montrée.`,
      'Retirez-la, ou prolongez-la dans "expires".',
    ],
    'sent-in-future': ({ sent }) => [
      `Cette alerte est datée du ${sent}, dans l’avenir.`,
      'Corrigez "sent". Pour annoncer une alerte plus tard, utilisez "effective".',
    ],
    'time-without-zone': ({ value }) => [
      `On ne sait pas dans quel fuseau lire ${quote(value)}.`,
      `Ajoutez au début du flux ${EXAMPLES['timezone']}.`,
    ],
    'no-human-channel': () => [
      'Ni téléphone, ni accueil. Des habitants ne pourront pas faire cette démarche.',
      'Ajoutez dans "availableChannel" {"channelType": "phone", "telephone": "+33…"} ou un accueil.',
    ],
    'never-reviewed': () => [
      'On ne sait pas quand cette fiche a été vérifiée.',
      `Ajoutez "lastReviewed": "${EXAMPLES['date']}" après l’avoir relue.`,
    ],
    'review-overdue': ({ lastReviewed, due }) => [
      `Vérifiée le ${lastReviewed}, cette fiche devait l’être à nouveau le ${due}.`,
      'Relisez-la, puis mettez à jour "lastReviewed".',
    ],
    'alert-far': ({ start }) => [
      `Cette alerte commence dans plus d’un an (${start}).`,
      'Vérifiez l’année.',
    ],
    'long-sentence': ({ count, value }) => [
      `Une phrase de ${count} mots${NBSP}: ${quote(value)}.`,
      `Coupez-la en phrases plus courtes, ou ajoutez une version simple${NBSP}: {"fr": "…", "fr-simple": "…"}.`,
    ],
    'low-contrast': ({ value, ratio, used }) => [
      `Un texte ${value} sur fond blanc a un contraste de ${`${ratio}`.replace('.', ',')} pour 1. Beaucoup de gens ne peuvent pas le lire${NBSP}: il faut 4,5.`,
      `Prenez ${used}, ou une couleur plus sombre.`,
    ],
    'http-insecure': ({ value }) => [
      `L’adresse ${quote(value)} n’est pas chiffrée. Les pages en https:// ne la liront pas.`,
      'Servez le flux en https://.',
    ],
    redirected: ({ value }) => [
      `L’adresse renvoie vers une autre${NBSP}: ${value}.`,
      `Écrivez la dernière adresse dans les pages${NBSP}: chaque renvoi prend du temps.`,
    ],
    'cors-missing': () => [
      'Seules les pages du même site peuvent lire ce document.',
      `Si votre site a une autre adresse, ajoutez l’en-tête Access-Control-Allow-Origin${NBSP}: *.`,
    ],
    'content-type': ({ value }) => [
      `Le serveur appelle ce document ${quote(value)}.`,
      `Faites-lui dire Content-Type${NBSP}: application/json; charset=utf-8.`,
    ],
    'cache-too-long': ({ value, max }) => [
      `Les caches peuvent garder ces alertes ${value} secondes. Une nouvelle alerte arriverait trop tard.`,
      `Faites dire au serveur Cache-Control${NBSP}: max-age=${max}, ou moins.`,
    ],
    'cache-unsaid': ({ max }) => [
      'Le serveur ne dit pas combien de temps garder ces alertes. Chaque cache décide seul.',
      `Faites-lui dire Cache-Control${NBSP}: max-age=${max}.`,
    ],
    'not-compressed': ({ value }) => [
      `Ce document de ${value} ko est envoyé sans compression.`,
      'Activez gzip ou Brotli pour le JSON sur le serveur.',
    ],
    'large-document': ({ value }) => [
      `Ce document fait ${value} ko. Avec un réseau faible, c’est long.`,
      `Répartissez-le${NBSP}: parvis import … --split 250k.`,
    ],
    'image-without-alt': () => [
      'Cette image n’a pas de texte pour les personnes qui ne la voient pas.',
      'Ajoutez "alt" avec ce qu’elle montre.',
    ],
    'duplicate-choice': ({ id }) => [
      `Deux réponses ont l’identifiant ${quote(id)}. Leurs voix seraient mêlées.`,
      'Donnez à chaque réponse son propre identifiant.',
    ],
    'too-many-choices': ({ value, max }) => [
      `On peut cocher ${value} réponses, mais il n’y en a que ${max}.`,
      `Écrivez un nombre de 1 à ${max}.`,
    ],
    'unused-field': ({ field, value }) => [
      `${quote(field)} ne sert à rien avec le type de question ${quote(value)}.`,
      'Enlevez ce champ, ou changez "questionType".',
    ],
    'hours-not-computable': ({ value }) => [
      `Les horaires ${quote(value)} ne peuvent pas être calculés. Ils seront dits inconnus.`,
      `Écrivez par exemple ${EXAMPLES['openingHours']}, ou mettez la phrase dans "openingHoursText".`,
    ],
    'no-language': () => [
      'La langue des textes n’est pas indiquée.',
      `Ajoutez ${EXAMPLES['inLanguage']}.`,
    ],
    'no-publisher-phone': () => [
      'Le téléphone de la mairie manque. Il est proposé quand rien n’est trouvé.',
      'Ajoutez dans "publisher" "telephone": "+33…".',
    ],
    'broken-area': () => [
      'Ce contour ne peut pas être dessiné. La carte ne le montrera pas.',
      `Écrivez une géométrie GeoJSON (Polygon ou MultiPolygon), longitude d’abord${NBSP}: [-1.68, 48.11].`,
    ],
    'area-elsewhere': () => [
      'Ce contour est loin de tous les lieux du flux.',
      `Vérifiez l’ordre des nombres${NBSP}: longitude d’abord, puis latitude.`,
    ],
    'tiles-incomplete': ({ value }) => [
      `L’adresse ${quote(value)} ne dit pas où mettre {z}, {x} et {y}. Le fond de carte restera vide.`,
      `Écrivez par exemple ${EXAMPLES['tiles']}.`,
    ],
    'tiles-without-credit': () => [
      'Le fond de carte ne dit pas de qui il est. Les licences le demandent presque toutes.',
      `Ajoutez "attribution", par exemple "© les contributeurs d’OpenStreetMap".`,
    ],
    'not-found': ({ target }) => [
      `${file(target)} n’existe pas.`,
      'Vérifiez le nom et le dossier.',
    ],
    'unreadable-file': ({ reason, target }) => [
      `${file(target)} ne peut pas être lu (${reason}).`,
      'Vérifiez que c’est un fichier et que vous y avez accès.',
    ],
    unreachable: ({ reason, target }) => [
      `${address(target)} ne répond pas (${reason}).`,
      'Vérifiez l’adresse et la connexion.',
    ],
    timeout: ({ seconds, target }) => [
      `${address(target)} n’a pas répondu en ${seconds} secondes.`,
      'Réessayez plus tard.',
    ],
    'http-status': ({ status, target }) => [
      `Le serveur répond ${status} à la place du document${target ? ` ${target}` : ''}.`,
      status === 404 ? 'Vérifiez l’adresse.' : 'Vérifiez que le document est public.',
    ],
    'not-utf8': () => [
      'Ce fichier n’est pas en UTF-8. Les accents seront abîmés.',
      `Enregistrez-le à nouveau avec l’encodage ${quote('UTF-8')}.`,
    ],
    'broken-archive': () => ['Cette archive est abîmée.', 'Téléchargez-la à nouveau.'],
    'placeholder-publisher': () => [
      'Le nom de la commune n’est pas connu.',
      'Ajoutez --publisher "Ville de …", ou corrigez "publisher" dans le flux.',
    ],
    'no-room-for-items': ({ section }) => [
      `Les fiches ne peuvent pas être rangées ici (${section}).`,
      'Donnez à --into le document qui contient la liste.',
    ],
    'no-section': ({ section }) => [
      `Ce flux n’a pas de rubrique "${section}".`,
      `Écrivez-y "${section}": [ ], même quand il n’y a rien à publier.`,
    ],
    'not-writable': ({ reason }) => [
      `Ce fichier ne peut pas être écrit (${reason}). Il n’a pas changé.`,
      'Vérifiez que vous avez le droit d’écrire dans ce dossier.',
    ],
  },
  syntax: syntaxAdvice,
};
