import type { Address, Path } from '../../feed/index.js';
import type { Fields, Value } from './fields.js';

/** A public office as the directory knows it, the same whatever form it was published in. */
export interface Office {
  readonly path: Path;
  readonly types: readonly Value[];
  /** INSEE code of the commune that it is in. */
  readonly commune: string | undefined;
  readonly alternateNames: readonly Value[];
  readonly mission: Value | undefined;
  readonly comments: readonly Value[];
  readonly phones: readonly Value[];
  readonly emails: readonly Value[];
  readonly websites: readonly Value[];
  readonly forms: readonly Value[];
  /** Where people go. */
  readonly visit: Address | undefined;
  /** Where letters go, when it is elsewhere. */
  readonly postal: Address | undefined;
  readonly latitude: Value | undefined;
  readonly longitude: Value | undefined;
  readonly geocode: Geocode | undefined;
  readonly access: { readonly code: string; readonly words: string | undefined };
  readonly hours: readonly Fields[];
  readonly hoursComment: Value | undefined;
  readonly updated: Value | undefined;
  readonly page: Value | undefined;
  readonly isPublished: boolean;
  /** Named persons that the directory lists; only counted. */
  readonly persons: number;
}

/** Where the national address base found the address; 0 ≤ score ≤ 1. */
export interface Geocode {
  readonly commune: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly score: number;
}

interface Addresses extends Pick<Office, 'visit' | 'postal' | 'latitude' | 'longitude' | 'access'> {
  readonly geocode?: Geocode | undefined;
}

/** Reads the field names of 2016 (`contact_phone`) and those since 2022 (`telephone`) alike. */
export function readOffice(fields: Fields): Office {
  const pivots = fields.objects('pivot');
  const oldType = fields.text('type');
  const oldPhone = fields.text('contact_phone');
  const oldForm = fields.text('contact_form');
  return {
    path: fields.path,
    types: [
      ...(oldType ? [oldType] : []),
      ...pivots.flatMap((pivot) => pivot.text('type_service_local') ?? []),
    ],
    commune:
      fields.text('codeinsee', 'code_insee_commune')?.text ??
      pivots.flatMap((pivot) => pivot.values('code_insee_commune'))[0]?.text,
    alternateNames: [...fields.values('sigle'), ...fields.values('ancien_nom')],
    mission: fields.text('mission'),
    comments: ['commentaire', 'information_complementaire'].flatMap(
      (name) => fields.text(name) ?? [],
    ),
    phones: [...(oldPhone ? [oldPhone] : []), ...fields.values('telephone')],
    emails: [...fields.values('contact_email'), ...fields.values('adresse_courriel')],
    websites: [...fields.values('website'), ...fields.values('site_internet')],
    forms: [...(oldForm ? [oldForm] : []), ...fields.values('formulaire_contact')],
    ...withoutLetterBox(
      fields.object('writeAddress') ? oldAddresses(fields) : newAddresses(fields),
    ),
    hours: fields.objects('plage_ouverture'),
    hoursComment: fields.text('commentaire_plage_ouverture'),
    updated: fields.text('update', 'date_modification'),
    page: fields.text('url_service_public'),
    isPublished: fields.text('statut_de_diffusion')?.text !== 'false',
    persons: fields.objects('affectation_personne').length,
  } as Office;
}

/**
 * 2016: `writeAddress` is where letters go. Where people go is in what was looked up in the address
 * base, as one line; the two differ for desks whose letters are opened elsewhere.
 */
function oldAddresses(fields: Fields): Addresses {
  const written = fields.object('writeAddress')!;
  const postal = {
    streetAddress: written
      .values('streetAddress')
      .map(({ text }) => text)
      .join(', '),
    postalCode: written.text('postalCode')?.text,
    addressLocality: written.text('addressLocality')?.text,
  };
  const found = fields.object('geo');
  const visit = addressInLine(found?.text('address_searched')?.text);
  const isElsewhere = visit && fold(Object.values(visit)) !== fold(Object.values(postal));
  return {
    visit: tidy(isElsewhere ? visit : postal),
    postal: isElsewhere ? tidy(postal) : undefined,
    latitude: fields.text('latitude'),
    longitude: fields.text('longitude'),
    geocode: found && geocodeOf(found),
    access: {
      code: fields.text('accessibilite_type')?.text ?? '',
      words: fields.text('accessibilite_text')?.text,
    },
  };
}

/** Since 2022: a list, in which `type_adresse` tells a postal address from a door. */
function newAddresses(fields: Fields): Addresses {
  const all = fields.objects('adresse').map((entry) => ({
    entry,
    isPostal: /postale$/i.test(entry.text('type_adresse')?.text ?? ''),
    address: tidy({
      streetAddress: ['complement1', 'complement2', 'numero_voie', 'service_distribution']
        .flatMap((name) => entry.text(name)?.text ?? [])
        .join(', '),
      postalCode: entry.text('code_postal')?.text,
      addressLocality: entry.text('nom_commune')?.text,
      addressCountry: entry.text('pays')?.text,
    }),
  }));
  const door = all.find(({ isPostal }) => !isPostal);
  return {
    visit: door?.address,
    postal: all.find(({ isPostal }) => isPostal)?.address,
    latitude: door?.entry.text('latitude'),
    longitude: door?.entry.text('longitude'),
    access: {
      code: door?.entry.text('accessibilite')?.text ?? '',
      words: door?.entry.text('note_accessibilite')?.text,
    },
  };
}

const BOX = /^(?:b\.?p\.?|cs|tsa)\s*\d[\d\s]*$/i;

/** Nobody can visit a box at the post office: « BP 62101, 35021 Rennes Cedex 9 » is for letters. */
function withoutLetterBox(addresses: Addresses): Addresses {
  const { visit, postal } = addresses;
  const { streetAddress, addressLocality = '', ...town } = visit ?? {};
  if (!streetAddress?.split(', ').every((line) => BOX.test(line))) return addresses;
  // « Cedex » is where the post sorts, not where the office is.
  const isTown = !/\bcedex\b/i.test(addressLocality);
  return {
    ...addresses,
    visit: isTown ? tidy({ ...town, addressLocality }) : undefined,
    postal: postal ?? visit,
  };
}

/** "9 avenue François-Mitterrand Sous-préfecture 35300 Fougères": the last five digits divide it. */
function addressInLine(line: string | undefined): Address | undefined {
  const [, streetAddress, postalCode, addressLocality] =
    /^(.*)\b(\d{5})\s+([^\d].*)$/s.exec(line ?? '') ?? [];
  return postalCode
    ? { streetAddress: streetAddress!.trim(), postalCode, addressLocality: addressLocality!.trim() }
    : undefined;
}

function geocodeOf(found: Fields): Geocode {
  const [latitude, longitude, score] = ['latitude', 'longitude', 'score'].map((name) =>
    Number(found.text(name)?.text ?? NaN),
  ) as [number, number, number];
  return { commune: found.text('insee_comm')?.text ?? '', latitude, longitude, score };
}

function tidy(address: Partial<Record<keyof Address, string | undefined>>): Address | undefined {
  const known = Object.entries(address).filter(([, text]) => text);
  return known.length ? Object.fromEntries(known) : undefined;
}

function fold(parts: readonly (string | undefined)[]): string {
  return parts
    .join(' ')
    .normalize('NFD')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase();
}
