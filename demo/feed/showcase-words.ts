import type { ShowcaseEntry, Text } from './model.js';
import { both } from './town.js';

/** The words that many entries of the showcase share. */

export const FOOD = both('Alimentation', 'Food shops');
export const FARM = both('Producteurs', 'Farm produce');
export const EATING = both('Restaurants et cafés', 'Restaurants and cafés');
export const STAYING = both('Hébergement', 'Places to stay');
export const HEALTH = both('Santé', 'Health');
export const BEAUTY = both('Beauté et bien-être', 'Beauty and well-being');
export const HOME = both('Maison et artisans', 'Home and trades');
export const WHEELS = both('Auto et vélo', 'Cars and bicycles');
export const GIFTS = both('Mode, livres et cadeaux', 'Fashion, books and gifts');
export const SERVICES = both('Services', 'Services');
export const CULTURE = both('Culture', 'Culture');
export const SPORT = both('Sport', 'Sport');
export const SOLIDARITY = both('Solidarité', 'Solidarity');
export const NATURE = both('Nature et environnement', 'Nature and environment');
export const CHILDREN = both('Enfance et famille', 'Children and families');
export const HERITAGE = both('Patrimoine', 'Heritage');
export const LEARNING = both('Cours et ateliers', 'Courses and workshops');
export const OUTINGS = both('Sorties', 'Going out');
export const JOBS = both('Emploi et projets', 'Jobs and projects');

export const CASH = both('Espèces', 'Cash');
export const CARD = both('Carte bancaire', 'Bank card');
export const CHEQUE = both('Chèque', 'Cheque');
export const MEAL_VOUCHERS = both('Titres-restaurant', 'Meal vouchers');
export const HOLIDAY_VOUCHERS = both('Chèques-vacances', 'Holiday vouchers');
export const HEALTH_CARD = both('Carte Vitale', 'Carte Vitale (health insurance)');
export const TRANSFER = both('Virement', 'Bank transfer');

export const STEP_FREE = both('Entrée de plain-pied.', 'Step-free entrance.');
export const ONE_STEP = both(
  'Une marche à l’entrée, rampe sur demande.',
  'One step, ramp on request.',
);
export const STEPS = both('Trois marches à l’entrée.', 'Three steps at the entrance.');
export const ADAPTED_TOILET = both('Toilettes adaptées.', 'Accessible toilet.');
export const PARKING = both('Place de parking réservée.', 'Reserved parking space.');
export const QUIET_HOUR = both(
  'Une heure calme le mardi à 14 h.',
  'A quiet hour on Tuesday at 2 pm.',
);
export const ASSISTANCE_DOGS = both('Chiens d’assistance bienvenus.', 'Assistance dogs welcome.');

/** What the drawings of `images/showcase/` show. */
const DRAWINGS = {
  boulangerie: both(
    'Un pain rond et deux baguettes sur une planche.',
    'A round loaf and two baguettes on a board.',
  ),
  epicerie: both(
    'Des bocaux sur une étagère, une caisse de fruits.',
    'Jars on a shelf, a crate of fruit.',
  ),
  fleuriste: both('Un bouquet de tulipes dans un vase.', 'Tulips in a vase.'),
  librairie: both(
    'Des livres et une tasse fumante sur une étagère.',
    'Books and a steaming cup on a shelf.',
  ),
  cafe: both('Une tasse de café fumante.', 'A steaming cup of coffee.'),
  coiffeur: both('Une paire de ciseaux et un peigne.', 'Scissors and a comb.'),
  garage: both('Une voiture rouge devant un garage.', 'A red car in front of a garage.'),
  pharmacie: both(
    'La vitrine d’une pharmacie et sa croix verte.',
    'A pharmacy window and its green cross.',
  ),
  marche: both(
    'Un étal de fruits et légumes sous un auvent rayé.',
    'A fruit and vegetable stall under a striped awning.',
  ),
  eglise: both(
    'Une église blanche au toit pointu, entre deux arbres.',
    'A white church with a pointed roof, between two trees.',
  ),
  lavoir: both(
    'Un lavoir au toit de tuiles, au bord de l’eau.',
    'A wash house with a tiled roof, beside the water.',
  ),
  moulin: both('Un moulin à vent sur une colline.', 'A windmill on a hill.'),
  pont: both('Un pont de pierre à trois arches.', 'A stone bridge with three arches.'),
  chateau: both('Un petit château blanc à deux tours.', 'A small white castle with two towers.'),
  association: both(
    'Trois personnes côte à côte autour d’une table.',
    'Three people side by side at a table.',
  ),
  musique: both('Des notes de musique sur une portée.', 'Musical notes on a staff.'),
  sport: both('Un ballon devant un but.', 'A ball in front of a goal.'),
  jardin: both(
    'Un arrosoir et de jeunes plants dans la terre.',
    'A watering can and young plants in the soil.',
  ),
  atelier: both(
    'Un pot de crayons, une aiguille et une bobine de fil.',
    'A pot of pencils, a needle and a reel of thread.',
  ),
  formation: both('Un ordinateur devant un tableau vert.', 'A computer in front of a green board.'),
  concert: both(
    'Un micro sur une scène, entre deux rideaux rouges.',
    'A microphone on a stage between red curtains.',
  ),
  randonnee: both(
    'Un chemin et un poteau indicateur devant des collines.',
    'A path and a signpost before hills.',
  ),
  producteur: both(
    'Une grange rouge, un silo et un bidon de lait.',
    'A red barn, a silo and a milk churn.',
  ),
  restaurant: both(
    'Une assiette entre une fourchette et un couteau.',
    'A plate between a fork and a knife.',
  ),
} satisfies Record<string, Text>;

export const drawing = (name: keyof typeof DRAWINGS): Pick<ShowcaseEntry, 'image'> => ({
  image: [
    {
      url: `images/showcase/${name}.svg`,
      alt: DRAWINGS[name],
      creditText: 'Ville de Saint-Parvis',
    },
  ],
});

type Untyped = Omit<ShowcaseEntry, 'type'>;
const typed =
  (type: string) =>
  (entry: Untyped): ShowcaseEntry => ({ type, ...entry });

export const business = typed('LocalBusiness');
export const association = typed('NGO');
export const course = typed('Course');
export const event = typed('Event');
export const landmark = typed('LandmarksOrHistoricalBuildings');
export const attraction = typed('TouristAttraction');
export const market = typed('Market');
export const network = typed('Organization');
