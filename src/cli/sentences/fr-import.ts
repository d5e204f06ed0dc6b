import { closest } from '../../check/closest.js';
import type { ImportCode } from '../../importers/diagnostic.js';
import { countsOf, wordsOf, type Advice, type Arg, type Args } from './sentences.js';

const NBSP = '\u00a0';

const quote = (words: Arg): string => `«${NBSP}${words}${NBSP}»`;

/** What became of a value that could not be read. */
const fate = (kept: Arg): string =>
  kept ? 'Ce texte est gardé en note.' : 'Cette valeur n’est pas reprise.';

/** What each format looks like, for who gave something else. */
const LOOKS: Readonly<Record<string, string>> = {
  cap: 'Donnez un message CAP (XML), un index Atom de messages, ou des alertes en GeoJSON.',
  vigilance: 'Donnez le JSON de la carte de vigilance en cours de Météo-France.',
  dila: 'Donnez le fichier JSON de l’annuaire de l’administration (DILA), ou la réponse de son API.',
  hsds: 'Donnez des services en JSON HSDS ou Open Referral UK, ou le dossier (ou zip) de leurs tables CSV.',
  'cpsv-ap': 'Donnez du JSON-LD qui contient au moins un PublicService.',
  table: 'Donnez un tableau CSV ou XLSX, avec une ligne de titres.',
  osm: 'Donnez une réponse d’Overpass, du GeoJSON, ou un export uMap.',
  schemaorg: 'Donnez du JSON-LD de schema.org, ou la page qui le contient.',
  ics: `Donnez un fichier iCalendar${NBSP}: il commence par BEGIN:VCALENDAR.`,
  openagenda: `Donnez le JSON d’OpenAgenda${NBSP}: l’export d’un agenda ou une réponse de son API.`,
  rss: 'Donnez un document RSS, Atom ou JSON Feed.',
};

/** The word that was meant, or all that are possible. */
function oneOf(args: Args): string {
  const near = closest(`${args['value'] ?? args['field']}`, wordsOf(args));
  return near
    ? `Écrivez ${quote(near)}.`
    : `Vous pouvez écrire${NBSP}: ${wordsOf(args).join(', ')}.`;
}

/** French, for what importers find. */
export const importAdvice: Readonly<Record<ImportCode, (args: Args) => Advice>> = {
  'not-this-format': ({ format }) => [
    `Ce document n’est pas au format ${quote(format)}.`,
    LOOKS[`${format}`] ?? 'Vérifiez le fichier, ou choisissez un autre format.',
  ],
  'other-syntax': ({ found }) => [
    `Cette page donne ses informations en ${found}. Seul le JSON-LD est lu.`,
    'Demandez du JSON-LD au fournisseur du site, ou saisissez ces informations à la main.',
  ],
  'nothing-found': () => [
    'Ce document ne contient aucune fiche.',
    'Vérifiez la demande ou le fichier.',
  ],
  'xml-syntax': ({ message }) => [
    `Ce n’est pas du XML correct${message ? ` (${message})` : ''}.`,
    'Demandez à nouveau le fichier. Il a peut-être été coupé.',
  ],
  'dtd-refused': () => [
    'Ce document déclare un type de document (DOCTYPE). Par sécurité, il n’est pas lu.',
    'Retirez cette déclaration si vous avez confiance dans ce document.',
  ],
  'encoding-found': ({ encoding }) => [
    `Ce fichier n’est pas en UTF-8. Il est lu en ${encoding}.`,
    'Regardez les accents. S’ils sont faux, ajoutez --encoding avec le bon encodage.',
  ],
  'delimiter-found': ({ delimiter }) => [
    `Les colonnes sont séparées par ${delimiter === '\t' ? 'des tabulations' : quote(delimiter)}.`,
    'Rien à faire si les colonnes sont justes.',
  ],
  'header-missing': (args) => [
    `La colonne ${quote(args['header'])} manque.`,
    `Corrigez le fichier de correspondance. Colonnes du tableau${NBSP}: ${wordsOf(args)?.join(', ')}.`,
  ],
  'header-repeated': ({ header }) => [
    `Deux colonnes s’appellent ${quote(header)}. La première est lue.`,
    'Donnez à chaque colonne son propre nom.',
  ],
  'mapping-unusable': (args) => [
    `La correspondance ne peut pas servir${args['field'] ? `, à ${quote(args['field'])}` : ''}${args['value'] ? `${NBSP}: ${quote(args['value'])} n’est pas possible` : ''}.`,
    wordsOf(args)
      ? oneOf(args)
      : 'Corrigez le fichier de correspondance. La documentation montre chaque forme.',
  ],
  'mapping-missing': (args) => [
    'Les colonnes de ce tableau ne sont pas connues.',
    `Ajoutez un fichier de correspondance (--mapping). Colonnes${NBSP}: ${wordsOf(args).join(', ')}.`,
  ],
  'preset-found': ({ preset }) => [
    `Ce tableau est lu avec la correspondance ${quote(preset)}.`,
    'Si ce n’est pas la bonne, ajoutez --mapping avec un fichier de correspondance.',
  ],
  'sheet-missing': (args) => [
    `Ce classeur n’a pas de feuille ${quote(args['sheet'])}.`,
    `Choisissez avec --sheet une de ces feuilles${NBSP}: ${wordsOf(args).join(', ')}.`,
  ],
  'sheet-taken': (args) => [
    `Seule la feuille ${quote(args['sheet'])} est lue. Non lues${NBSP}: ${wordsOf(args).join(', ')}.`,
    'Pour une autre feuille, ajoutez --sheet avec son nom.',
  ],
  'quotes-open': () => [
    'Un guillemet ouvert sur cette ligne n’est jamais fermé. La suite du tableau n’a pas pu être lue.',
    'Fermez ou retirez ce guillemet, puis refaites l’import.',
  ],
  'not-published': () => [
    'Laissé de côté. Son auteur indique qu’il n’est pas à diffuser.',
    'Rien à faire.',
  ],
  'not-actual': ({ status }) => [
    `Laissé de côté. Ce message n’est pas une vraie alerte (statut ${quote(status)}).`,
    'Rien à faire.',
  ],
  superseded: ({ by }) => [
    `Laissé de côté. Un message plus récent du document le remplace ou y met fin (${by}).`,
    'Rien à faire.',
  ],
  cancelled: () => ['Laissé de côté. Cet évènement est annulé.', 'Rien à faire.'],
  'not-taken': ({ kind }) => [
    `Laissé de côté. Le flux n’a pas de place pour ${quote(kind)}.`,
    'Ajoutez-le à la main si vous en avez besoin.',
  ],
  'empty-record': () => [
    'Laissé de côté. Rien n’a pu en être lu.',
    'Regardez-le dans le fichier d’origine.',
  ],
  'unknown-type': ({ value, used }) => [
    `Le type ${quote(value)} n’est pas connu.`,
    used
      ? `La catégorie sera ${quote(used)}. Corrigez-la si besoin.`
      : 'Les autres types suffisent.',
  ],
  'value-unreadable': ({ field, value }) => [
    `${quote(value)} ne peut pas être lu${field ? ` (${field})` : ''}. Cette valeur n’est pas reprise.`,
    'Ajoutez la bonne valeur à la main.',
  ],
  'phone-unreadable': ({ value, kept }) => [
    `${quote(value)} n’est pas un numéro de téléphone. ${fate(kept)}`,
    'Ajoutez le bon numéro à la main.',
  ],
  'url-unreadable': ({ value, kept }) => [
    `${quote(value)} n’est pas une adresse de site. ${fate(kept)}`,
    'Ajoutez la bonne adresse à la main.',
  ],
  'url-without-scheme': ({ value, used }) => [
    `${quote(value)} n’a pas de http://. L’adresse devient ${used}.`,
    'Vérifiez que le site s’ouvre.',
  ],
  'email-unreadable': ({ value }) => [
    `${quote(value)} n’est pas une adresse électronique. ${fate(undefined)}`,
    'Ajoutez la bonne adresse à la main.',
  ],
  'misplaced-value': ({ value }) => [
    `L’adresse d’un site (${value}) est à la place d’une adresse électronique.`,
    'Elle est reprise comme formulaire de contact. Vérifiez-la.',
  ],
  'position-disagrees': ({ given, found, km }) => [
    `Deux positions à ${km} km l’une de l’autre. Gardée${NBSP}: ${given}. Écartée${NBSP}: ${found}.`,
    'Vérifiez sur une carte si vous montrez un plan.',
  ],
  'position-doubtful': ({ given, found, km }) => [
    `Position douteuse (${given}), à ${km} km de ${found ? `celle de l’adresse (${found})` : 'ses voisins'}. Elle est laissée de côté, l’adresse reste.`,
    'Ajoutez la bonne position dans "geo" si vous montrez un plan.',
  ],
  'position-unreadable': ({ given }) => [
    `La position ${quote(given)} ne peut pas être lue.`,
    'Ajoutez la bonne position dans "geo" si vous montrez un plan.',
  ],
  'position-swapped': ({ given, used }) => [
    `Latitude et longitude sont échangées (${given}). La position devient ${used}.`,
    'Corrigez l’ordre dans le tableau.',
  ],
  'hours-unreadable': ({ value }) => [
    `Ces horaires ne peuvent pas être calculés${NBSP}: ${quote(value)}. Ils sont gardés en texte.`,
    'Écrivez-les dans "openingHours" si vous les connaissez.',
  ],
  'date-unreadable': ({ value }) => [
    `La date ${quote(value)} ne peut pas être lue.`,
    'Ajoutez-la à la main si elle compte.',
  ],
  'zero-restored': ({ field, value, used }) => [
    `Colonne ${quote(field)}${NBSP}: ${quote(value)} a perdu son premier zéro. Ce sera ${quote(used)}.`,
    'Dans le tableur, mettez cette colonne au format texte.',
  ],
  'row-width': ({ found, expected }) => [
    `Cette ligne a ${found} cellules pour ${expected} colonnes. Des valeurs peuvent être décalées.`,
    'Vérifiez cette ligne.',
  ],
  'quotes-doubtful': () => [
    'Les guillemets de cette ligne ne sont pas réguliers.',
    'Vérifiez que ses valeurs sont justes.',
  ],
  'severity-unknown': ({ value, used }) => [
    `La source ne dit pas si c’est grave${value ? ` (${quote(value)})` : ''}.`,
    `Le niveau sera ${quote(used)}. Corrigez "severity" si besoin.`,
  ],
  'expires-missing': () => [
    'La fin de ce message manque, ou elle n’est pas après son début.',
    'Ajoutez par exemple --default-ttl 24h, pour qu’il prenne fin un jour après son début.',
  ],
  'expires-added': ({ hours }) => [
    `La fin du message manquait. Il prend fin ${hours}${NBSP}h après son début, comme demandé.`,
    'Rien à faire.',
  ],
  repeats: ({ count }) => [
    `Cet évènement se répète. La prochaine date est reprise, avec ${count} autres.`,
    'Refaites l’import de temps en temps.',
  ],
  postponed: ({ value }) => [
    `Cet évènement est reporté.${value ? ` L’ancienne date (${value}) n’est pas reprise.` : ''}`,
    'Refaites l’import quand la nouvelle date est connue.',
  ],
  'reference-unknown': ({ id }) => [
    `${quote(id)} est nommé ici, mais il n’est pas dans le document.`,
    'Vérifiez que l’export est complet.',
  ],
  'persons-not-taken': ({ count }) => [
    `Les coordonnées de ${count} ${Number(count) > 1 ? 'personnes nommées ne sont pas reprises' : 'personne nommée ne sont pas reprises'}.`,
    'Si ces personnes sont d’accord, ajoutez --keep-contacts.',
  ],
  'fields-not-taken': (args) => [
    `Champs non repris, avec le nombre de fiches${NBSP}: ${countsOf(args)}.`,
    'Ajoutez à la main ceux qui vous manquent.',
  ],
};
