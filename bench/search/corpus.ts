/**
 * Services of a town of any size, always the same for a seed. The vocabulary is open, as in real
 * feeds: beside a few hundred civic words, every other word is a name or a term of its own, and new
 * ones keep coming. A closed vocabulary would flatter brute force.
 */
export interface CorpusItem {
  readonly id: string;
  readonly name: string;
  readonly alternateName?: readonly string[];
  readonly keywords: readonly string[];
  readonly category: readonly string[];
  readonly summary: string;
  readonly description: string;
}

/** Mulberry32: small, fast, and good enough to draw words with. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const THINGS =
  'carte permis demande inscription déclaration attestation certificat acte copie dossier aide allocation prime bourse subvention accueil garde transport collecte enlèvement location réservation abonnement paiement remboursement autorisation occupation concession signalement plainte consultation rendez-vous permanence atelier cours stage visite prêt livraison portage dépistage vaccination contrôle diagnostic entretien nettoyage travaux branchement raccordement recensement élection procuration mariage naissance décès baptême passeport quotient dérogation bulletin registre annuaire plan règlement tarif facture taxe redevance amende contravention médiation conciliation écoute soutien suivi orientation hébergement logement rénovation isolation adaptation démolition construction lotissement clôture piscine véranda terrasse enseigne échafaudage déménagement stationnement fourrière vélo trottinette covoiturage navette autobus tramway cantine garderie crèche ludothèque médiathèque bibliothèque musée théâtre conservatoire gymnase stade piscine patinoire jardin square cimetière marché foire brocante fête concert exposition conférence'.split(
    ' ',
  );
const OF =
  'municipal scolaire social familial sportif culturel numérique public communal départemental solidaire écologique médical juridique administratif électoral civil urbain rural piéton cyclable adapté gratuit temporaire annuel exceptionnel obligatoire collectif individuel'.split(
    ' ',
  );
const WHO =
  'enfants jeunes étudiants familles parents personnes âgées handicapées habitants locataires propriétaires associations commerçants artisans agriculteurs salariés demandeurs voisins visiteurs bénévoles aidants retraités nouveaux'.split(
    ' ',
  );
const LITTLE =
  'de du des la le les pour et au aux avec sur en par un une dans sans votre vos'.split(' ');
const CATEGORIES = [
  'Papiers et citoyenneté',
  'Famille et état civil',
  'École et enfance',
  'Logement et travaux',
  'Déchets et eau',
  'Aides et solidarité',
  'Rues et transports',
  'Culture et sport',
  'Associations et commerces',
  'Santé',
];

const STARTS =
  'b br c ch cl cr d dr f fl fr g gl gr j l m n p pl pr qu r s st t tr v bl gu ph sc'.split(' ');
const HEARTS = 'a e é i o u ou an en on in ai eau oi eu è au ui ie io'.split(' ');
const ENDS =
  'ac al ard as at aud ec el er et ette eur euse ic ier ière ille in ine ir is on onne ot oux ville court mont bourg ac erie age ement ation isme iste able ique ois oise'.split(
    ' ',
  );

/** The word of this number in an endless list of French-sounding words. */
function rareWord(number: number): string {
  const random = randomOf(number * 7919 + 13);
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  const middle = random() < 0.7 ? pick(HEARTS) + pick(STARTS) : '';
  return pick(STARTS) + pick(HEARTS) + pick(STARTS) + middle + pick(ENDS);
}

/** Draws by Zipf's law with the exponent 1: rank r is r times rarer than the first. */
function zipf(random: () => number, size: number): number {
  return Math.floor(Math.exp(random() * Math.log(size + 1))) - 1;
}

export function makeCorpus(count: number, seed = 1): CorpusItem[] {
  const random = randomOf(seed);
  const of = (list: readonly string[]): string => list[zipf(random, list.length)]!;
  const any = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  /** The list of rare words grows with the corpus, as in a real one (Heaps' law). */
  const rare = (): string => rareWord(Math.floor(random() ** 2 * 3.2 * count ** 0.92));
  const proper = (): string => {
    const word = rare();
    return word[0]!.toUpperCase() + word.slice(1);
  };
  const word = (): string => {
    const kind = random();
    return kind < 0.3
      ? of(LITTLE)
      : kind < 0.55
        ? of(THINGS)
        : kind < 0.7
          ? of(OF)
          : kind < 0.85
            ? of(WHO)
            : rare();
  };
  const sentence = (): string => {
    const words = Array.from({ length: 9 + Math.floor(random() * 8) }, word);
    return `${of(THINGS)} ${words.join(' ')}.`.replace(/^./, (first) => first.toUpperCase());
  };
  return Array.from({ length: count }, (_, n) => {
    const parts = [of(THINGS), random() < 0.6 ? of(OF) : `${of(LITTLE)} ${of(WHO)}`, proper()];
    if (random() < 0.35) parts.push(`${of(LITTLE)} ${proper()}`);
    if (random() < 0.25) parts.push(`– ${rare()}`);
    return {
      id: `service-${n}`,
      name: parts.join(' ').replace(/^./, (first) => first.toUpperCase()),
      ...(random() < 0.25 && { alternateName: [`${of(THINGS)} ${rare()}`] }),
      keywords: Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
        random() < 0.5 ? of(THINGS) : rare(),
      ),
      category: [any(CATEGORIES)],
      summary: sentence(),
      description: Array.from({ length: 2 + Math.floor(random() * 3) }, sentence).join(' '),
    };
  });
}
