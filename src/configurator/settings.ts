import { attributesOf, isTag, type Tag } from '../check/elements.js';

/** All that a webmaster has chosen; an empty value is the usual one, and is not written. */
export interface Settings {
  readonly element: Tag;
  /** As it is typed. */
  readonly feed: string;
  /** Of the element, by name; `''` of a flag that is set. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly lang: string;
  readonly accent: string;
  readonly radius: Radius;
  readonly font: Font;
  readonly form: Form;
  readonly pin: Pin;
  readonly elsewhere: boolean;
  /** Page that the fallback leads to. */
  readonly link: string;
  readonly width: Width;
  readonly scheme: Scheme;
}

export const RADII = ['0', '4', '8', '16'] as const;
export const FONTS = ['', 'system', 'serif', 'rounded'] as const;
export const FORMS = ['tag', 'div', 'frame'] as const;
export const PINS = ['script', 'all', 'none'] as const;
export const WIDTHS = ['phone', 'desktop'] as const;
export const SCHEMES = ['light', 'dark'] as const;
export type Radius = (typeof RADII)[number];
export type Font = (typeof FONTS)[number];
export type Form = (typeof FORMS)[number];
export type Pin = (typeof PINS)[number];
export type Width = (typeof WIDTHS)[number];
export type Scheme = (typeof SCHEMES)[number];

/** What Parvis has by itself. */
export const USUAL: Settings = {
  element: 'parvis-service-finder',
  feed: '/parvis.json',
  attributes: {},
  lang: '',
  accent: '',
  radius: '8',
  font: '',
  form: 'tag',
  pin: 'script',
  elsewhere: false,
  link: '',
  width: 'phone',
  scheme: 'light',
};

/** Before the names of the element's own attributes in the address. */
const OWN = 'set-';

/** `#element=opinion-poll&set-poll=velos`: what differs from the usual, for a link to this state. */
export function writeSettings(settings: Settings): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(settings) as [
    keyof Settings,
    Settings[keyof Settings],
  ][])
    if (name !== 'attributes' && value !== USUAL[name])
      parameters.set(
        name,
        name === 'element' ? settings.element.slice('parvis-'.length) : `${value as string}`,
      );
  for (const [name, value] of Object.entries(settings.attributes))
    parameters.set(OWN + name, value);
  return parameters.toString();
}

/** The same back; what nobody could have chosen here is passed over. */
export function readSettings(hash: string): Settings {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''));
  const text = (name: string, usual: string): string => parameters.get(name)?.trim() ?? usual;
  const one = <T extends string>(name: string, known: readonly T[], usual: T): T =>
    known.find((word) => word === parameters.get(name)) ?? usual;
  const named = `parvis-${text('element', '')}`;
  const element = isTag(named) ? named : USUAL.element;
  const own = Object.entries(attributesOf(element)).flatMap(([name, kind]) => {
    const value = parameters.get(OWN + name);
    const isPossible =
      value !== null && name !== 'feed' && (kind.is !== 'choice' || kind.words.includes(value));
    return isPossible ? [[name, kind.is === 'flag' ? '' : value] as const] : [];
  });
  return {
    element,
    feed: text('feed', USUAL.feed),
    attributes: Object.fromEntries(own),
    lang: text('lang', ''),
    accent: text('accent', ''),
    radius: one('radius', RADII, USUAL.radius),
    font: one('font', FONTS, USUAL.font),
    form: one('form', FORMS, USUAL.form),
    pin: one('pin', PINS, USUAL.pin),
    elsewhere: parameters.get('elsewhere') === 'true',
    link: text('link', ''),
    width: one('width', WIDTHS, USUAL.width),
    scheme: one('scheme', SCHEMES, USUAL.scheme),
  };
}
