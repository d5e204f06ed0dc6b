import { fold } from '../words.js';
import { rootOf } from './root.js';

/** What a language says beside the matter of an offer or a need. */
export interface LittleWords {
  /**
   * That something is given or wanted, for whom, when, where and how many. Two that share nothing
   * else have nothing to do with each other.
   */
  readonly generic: ReadonlySet<string>;
  /** Helpers and lessons, which say little without what they are for, even after "pour". */
  readonly frames: ReadonlySet<string>;
  /** What follows tells what for, where or when: the matter itself stands before. */
  readonly asides: ReadonlySet<string>;
}

const rootsIn = (words: string, ...phrases: string[]): ReadonlySet<string> =>
  new Set([...words.split(' ').map((word) => rootOf(fold(word))), ...phrases]);

const french: LittleWords = {
  generic: rootsIn(
    'proposer propose proposition offrir offre cherche chercher recherche rechercher donner donne don ' +
      'prêter prêt emprunter emprunt louer loue location vendre vend vente direct acheter achat échanger échange ' +
      'partager partage mutualiser mutualisation mettre mise disposition disponible disponibilité libre ' +
      'gratuit gratuitement solidaire participatif besoin vouloir voudrait souhaite souhaitons aimer ' +
      'aimerions pouvoir peuvent faire fait avoir avons avez être sommes trouver trouve recevoir accueil ' +
      'accueillir accueille venir venez aller viens récupérer récupération utiliser utilisation servir ' +
      'sert permettre rejoindre participer participation tenir poser prendre savoir savent préparer ' +
      'monter remplir demander demande porter apporter montrer essayer essai tester parler ouvrir fermer ' +
      'lancer continuer gérer ramener déposer ranger installer sortir organiser ' +
      'aide aider aidons accompagner accompagnement accompagnateur urgent urgence accès ' +
      'petit grand géant vieux vieil vieille ancien nouveau nouvelle bon bonne beau belle propre neuf usagé état remis remettre occasion ' +
      'autre même seul simple divers plusieurs quelque quelques peu beaucoup plus moins très trop bien ' +
      'tout tous toute toutes chaque aucun sans encore déjà aussi toujours enfin soi ' +
      'deux trois quatre cinq six sept huit dix douze quinze vingt trente cent premier première deuxième ' +
      'troisième jour journée semaine weekend week end mois année an matin matinée midi après soir soirée ' +
      'nuit heure demi lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai ' +
      'juin juillet août septembre octobre novembre décembre printemps été automne hiver saison vacances ' +
      'fin début avant pendant durant lors depuis dès jusque veille demain ici là proche loin dans chez ' +
      'vers entre devant derrière hors autour coup main jeunesse quartier ville village bourg commune mairie centre rue ' +
      'place lieu endroit coin bout point espace abri calme intérieur extérieur ' +
      'personne gens quelqu monde habitant voisin voisine voisinage famille enfant jeune ado parent aîné ' +
      'senior âgé âge retraité étudiant élève écolier collégien lycéen école collège lycée classe bébé ' +
      'adulte femme homme dame monsieur ami débutant particulier malade ' +
      'association club commerçant artisan entreprise société équipe membre public groupe collectif structure ' +
      'projet activité événement fête rencontre cela ça ainsi afin sous via etc ' +
      'municipal communal citoyen service conseil contrat machine ' +
      'chose objet truc type sorte genre taille format kilo litre mètre euro prix tarif coût rendez',
  ),
  frames: rootsIn(
    'bénévole bénévolat volontaire bras renfort cours leçon formation former apprendre initiation initier',
    'coup main',
  ),
  asides: new Set(
    'pour afin dans chez derriere pendant durant lors avant apres pres sur sous depuis qui que sans'.split(
      ' ',
    ),
  ),
};

const english: LittleWords = {
  generic: rootsIn(
    'offer offers offering seek seeks seeking look looking wanted want wants need needs give giving lend ' +
      'lending loan borrow rent hire sell buy share shared sharing swap exchange available free please help ' +
      'helping use find get make made have be are do can would like know show try bring carry open some any ' +
      'all every other same more less very small big large old new good clean spare two three four five six ' +
      'seven eight nine ten first day days week weeks weekend month year morning afternoon evening night hour ' +
      'monday tuesday wednesday thursday friday saturday sunday january february march april may june july ' +
      'august september october november december spring summer autumn winter holiday holidays end start ' +
      'before after during here near by in on with our your my their this that who which an or as it ' +
      'town village city street place spot area centre center district local locally ' +
      'person people someone somebody resident neighbour neighbours family families child children kid ' +
      'kids young youth teenager teenagers parent parents senior seniors elderly pupil pupils student ' +
      'students school class adult adults association club group team business company member members public ' +
      'project activity event service machine thing things price cost',
  ),
  frames: rootsIn(
    'volunteer volunteering hand hands lesson lessons course training learn teach',
    'help hand',
  ),
  asides: new Set('for in during before after who which without'.split(' ')),
};

/** Of other languages nothing is known: there only long words are taken to say something. */
export function littleWordsOf(lang: string): LittleWords | undefined {
  return { fr: french, en: english }[lang.slice(0, 2).toLowerCase()];
}

/** What a feed may give as a theme without saying anything by it. */
const VAGUE_THEMES = rootsIn(
  'matériel équipement compétence service aide entraide don prêt divers autre échange partage matériaux ' +
    'emploi formation vie equipment skill skills services help gift other various loan materials job jobs ' +
    'training',
);

export function isVagueTheme(roots: readonly string[]): boolean {
  return roots.every((root) => root.length < 3 || VAGUE_THEMES.has(root));
}
