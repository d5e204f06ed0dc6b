/** French and English of what tags say with one word. */
type Pair = readonly [fr: string, en: string];

const ACCESS: Readonly<Record<string, Readonly<Record<string, Pair>>>> = {
  wheelchair: {
    yes: ['Accessible en fauteuil roulant', 'Wheelchair accessible'],
    designated: ['Accessible en fauteuil roulant', 'Wheelchair accessible'],
    limited: ['En partie accessible en fauteuil roulant', 'Partly wheelchair accessible'],
    no: ['Pas accessible en fauteuil roulant', 'Not wheelchair accessible'],
  },
  'toilets:wheelchair': {
    yes: ['Toilettes accessibles en fauteuil roulant', 'Wheelchair accessible toilets'],
    no: ['Toilettes pas accessibles en fauteuil roulant', 'Toilets not wheelchair accessible'],
  },
  hearing_loop: { yes: ['Boucle magnétique', 'Hearing loop'] },
  tactile_paving: { yes: ['Bandes de guidage au sol', 'Tactile paving'] },
};

const PAYMENT: Readonly<Record<string, Pair>> = {
  cash: ['Espèces', 'Cash'],
  cards: ['Carte bancaire', 'Cards'],
  debit_cards: ['Carte bancaire', 'Cards'],
  credit_cards: ['Carte de crédit', 'Credit cards'],
  contactless: ['Sans contact', 'Contactless'],
  cheque: ['Chèque', 'Cheque'],
  meal_voucher: ['Titres-restaurant', 'Meal vouchers'],
  local_currency: ['Monnaie locale', 'Local currency'],
};

type Tags = Readonly<Record<string, string>>;

export function accessSentences(tags: Tags): Pair[] {
  return Object.entries(ACCESS).flatMap(([tag, values]) => {
    const value = tags[tag] ?? '';
    return Object.hasOwn(values, value) ? [values[value]!] : [];
  });
}

export function paymentWords(tags: Tags): Pair[] {
  const accepted = Object.entries(PAYMENT).filter(([name]) =>
    ['yes', 'only'].includes(tags[`payment:${name}`] ?? ''),
  );
  const words = accepted.map(([, pair]) => pair);
  return words.filter(([fr], at) => words.findIndex(([other]) => other === fr) === at);
}

/** Read by name in `item.ts`, or of no use to a reader. */
const READ =
  /^(?:name|alt_name|official_name|short_name|old_name|loc_name|description|addr:|contact:|phone|mobile|website|url|email|opening_hours|wheelchair|toilets:wheelchair|hearing_loop|tactile_paving|payment:|image|cuisine|diet:|organic|operator|brand|check_date|survey:date|shop|craft|amenity|office|tourism|historic|leisure|club|healthcare|disused|abandoned|source|building|type$|id$|osm_id$|created_by|note|fixme)/;

export function isUntaken(tag: string): boolean {
  return !READ.test(tag);
}
