import type { ConfiguratorStrings } from '../configurator.js';

const NBSP = '\u00a0';
const NAMES = new Intl.DisplayNames('fr', { type: 'language' });

export const configurator: ConfiguratorStrings = {
  elements: {
    'parvis-alert-banner': { name: 'Alertes', about: 'Ce qui se passe, et que faire' },
    'parvis-service-finder': { name: 'Démarches', about: 'Trouver un service, qui appeler' },
    'parvis-opinion-poll': { name: 'Consultation', about: 'Donner son avis' },
    'parvis-business-showcase': { name: 'Annuaire', about: 'Commerces, associations, sorties' },
  },
  attributes: {
    archive: { label: 'Messages passés seulement', help: 'Pour une page d’archives.' },
    area: { label: 'Secteur', help: 'Seulement les messages de ce secteur, et ceux pour tous.' },
    category: { label: 'Catégorie montrée au début' },
    'heading-level': { label: 'Niveau du titre', help: 'Un de plus que le titre au-dessus.' },
    layout: { label: 'Présentation' },
    order: { label: 'Ordre' },
    path: { label: 'Chemin de la page', help: `S’il diffère de l’adresse${NBSP}: /eau.` },
    poll: { label: 'Question' },
    query: { label: 'Recherche faite au début' },
    'show-exercises': { label: 'Montrer aussi les exercices' },
    'structured-data': { label: 'Informer les moteurs de recherche' },
    tiles: { label: 'Fond de carte', help: 'https://…/{z}/{x}/{y}.png' },
    'tiles-attribution': { label: 'À qui est le fond de carte' },
    type: { label: 'Types montrés', help: 'Aucun coché, tous sont montrés.' },
    'url-state': {
      label: 'Garder l’état dans l’adresse',
      help: 'Pour les liens et le bouton retour. Jamais ce qui est tapé.',
    },
  },
  choices: {
    list: 'Liste',
    grid: 'Grille',
    fair: 'Tirée au sort chaque jour',
    name: 'Par nom',
    distance: 'Par distance',
    any: 'Toutes',
    area: 'Tous',
    poll: 'La première ouverte',
  },

  elementTitle: 'Choisissez',
  feedTitle: 'Nommez le flux',
  feed: { label: 'Adresse du flux', help: 'Le fichier JSON de votre commune.' },
  feedLoading: 'Lecture du flux…',
  foreignFeed: (origin) =>
    `Le lien que vous avez suivi nomme un flux d’un autre site${NBSP}: ${origin}. Le connaissez-vous\u202f?`,
  readForeign: 'Lire ce flux',
  more: 'Plus de réglages',
  optionsTitle: 'Réglez',
  themeTitle: 'Habillez',
  accent: { label: 'Couleur de votre commune' },
  accentPicker: 'Choisir la couleur',
  accentNone: `Aucune${NBSP}: le bleu de Parvis.`,
  notAColor: 'Écrivez une couleur comme #1f5750.',
  readable: 'Se lit bien, en clair et en sombre.',
  corrected: (surface, ratio, shade) =>
    `Se lit mal en ${surface === 'light' ? 'clair' : 'sombre'} (${ratio} pour 1, il faut 4,5)${NBSP}: Parvis prend ${shade}.`,
  radius: 'Coins',
  radii: { '0': 'Droits', '4': 'Discrets', '8': 'Doux', '16': 'Ronds' },
  font: 'Police',
  fonts: {
    '': 'Celle de la page',
    system: 'Celle de l’appareil',
    serif: 'Avec empattements',
    rounded: 'Arrondie',
  },
  language: { label: 'Langue' },
  pageLanguage: 'Celle de la page',
  languageName: (tag) =>
    tag === 'fr-simple' ? 'français facile' : (NAMES.of(tag.replace(/-simple$/, '')) ?? tag),

  previewTitle: 'Voyez',
  width: 'Largeur',
  widths: { phone: 'Téléphone', desktop: 'Ordinateur' },
  scheme: 'Couleurs',
  schemes: { light: 'Clair', dark: 'Sombre' },
  previewFrame: (element, width) => `Aperçu${NBSP}: ${element}, ${width}`,

  codeTitle: 'Copiez',
  form: 'Où collez-vous',
  forms: {
    tag: { label: 'Modèle ou bloc HTML', help: 'La balise elle-même.' },
    div: { label: 'Article, éditeur visuel', help: 'Un div, que les éditeurs laissent passer.' },
    frame: { label: 'Un cadre seulement', help: 'Un iframe, pour les outils sans HTML.' },
  },
  pin: 'Empreinte des fichiers',
  pins: {
    script: { label: 'Du script', help: 'Un script modifié en route est refusé.' },
    all: { label: 'De chaque partie', help: `Ajoute un import map${NBSP}: 8 ko dans la page.` },
    none: { label: 'Aucune' },
  },
  elsewhere: {
    label: 'La page est sur un autre site que ces fichiers',
    help: 'Écrit les adresses entières. L’autre site doit y être autorisé (CORS).',
  },
  link: {
    label: 'Page qui dit la même chose',
    help: 'Pour le contenu de secours, sans JavaScript ou sans réseau.',
  },
  pageCode: { label: 'Dans la page', help: 'Le script une seule fois par page.' },
  sheetCode: { label: 'Dans la feuille de style de votre site' },
  frameFeed:
    'Un cadre ne montre que les flux de son propre site. Placez le flux à côté de ces fichiers.',
  copy: 'Copier',
  copied: 'Copié.',
  copyFailed: 'Le texte est sélectionné. Copiez-le.',
  then: 'Une fois la page publiée, ajoutez ?parvis-check à son adresse. Un panneau dit si tout est arrivé.',
  reset: 'Tout remettre à zéro',

  fallbacks: {
    'parvis-alert-banner': 'Pour les alertes en cours',
    'parvis-service-finder': 'Pour trouver un service',
    'parvis-opinion-poll': 'Pour donner votre avis',
    'parvis-business-showcase': 'Pour trouver un commerce, une association ou une sortie',
  },
  townHall: 'la mairie',
  or: 'ou',
};
