import type { Mapping } from './mapping.js';
import { acceslibre } from './presets/acceslibre.js';
import { futurocitePatrimoine } from './presets/futurocite-patrimoine.js';
import { futurociteMarches } from './presets/futurocite-marches.js';
import { lieuxMediationNum } from './presets/lieux-mediation-num.js';
import { scdlEquipements } from './presets/scdl-equipements.js';

export interface Preset {
  /** A table that has all of them is taken for one of these. */
  readonly headers: readonly string[];
  readonly mapping: Mapping;
}

/** Mappings of tables that many towns have in the same form. */
export const PRESETS: Readonly<Record<string, Preset>> = {
  'scdl-equipements': scdlEquipements,
  'lieux-mediation-num': lieuxMediationNum,
  acceslibre,
  'futurocite-marches': futurociteMarches,
  'futurocite-patrimoine': futurocitePatrimoine,
};
