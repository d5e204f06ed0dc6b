import type { Service } from '../../feed/model/service.js';
import type { Text } from '../../feed/shape.js';

/** A category, or a moment of life such as « Je déménage », with what it holds. */
export interface Theme {
  readonly key: string;
  readonly name: Text;
  readonly count: number;
  readonly isLifeEvent: boolean;
}

/** The keys that stand for all services, and for those that a person put on a list. */
export const ALL = '*';
export const KEPT = '+';

/** What a category is called inside the element, whatever language it is read in. */
export function keyOf(text: Text): string {
  return variantsOf(text)[0] ?? '';
}

export function variantsOf(text: Text): string[] {
  return typeof text === 'string' ? [text] : Object.values(text);
}

const EVERYBODY = /^(tout le monde|tous|tous publics|tout public|everyone|everybody|all)$/i;

/** Whether an audience is no narrower than none at all. */
export function isEverybody(audience: Text): boolean {
  return variantsOf(audience).some((name) => EVERYBODY.test(name.trim()));
}

/** The categories, in the editor's order, then the moments of life. */
export function themesOf(services: readonly Service[]): Theme[] {
  const themes = new Map<string, Theme>();
  for (const field of ['category', 'lifeEvent'] as const)
    for (const service of services)
      for (const name of service[field] ?? []) {
        const key = keyOf(name);
        const { count = 0, isLifeEvent = field === 'lifeEvent' } = themes.get(key) ?? {};
        themes.set(key, { key, name, count: count + 1, isLifeEvent });
      }
  return [...themes.values()];
}

/** Whether a service is in a theme. */
export function isIn({ category = [], lifeEvent = [] }: Service, key: string): boolean {
  return [...category, ...lifeEvent].some((name) => keyOf(name) === key);
}

/** The theme that goes by this name in some language. */
export function themeNamed(themes: readonly Theme[], name: string): Theme | undefined {
  return themes.find((theme) => variantsOf(theme.name).includes(name));
}
