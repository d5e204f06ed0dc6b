import type { ImportDiagnostic } from '../diagnostic.js';
import { readMapping, type Mapping } from './mapping.js';
import type { Columns } from './plan.js';
import { PRESETS } from './presets.js';

export interface Choice {
  readonly mapping?: Mapping;
  readonly isPreset?: boolean;
  readonly problems: readonly Pick<ImportDiagnostic, 'severity' | 'code' | 'args'>[];
}

/** What somebody asked for, or the preset whose columns the table has. */
export function chooseMapping(
  columns: Columns,
  { mapping, preset }: { readonly mapping?: unknown; readonly preset?: string },
): Choice {
  if (mapping !== undefined) {
    const { mapping: read, problems } = readMapping(mapping);
    const found = problems.map((problem) => ({ severity: 'error', ...problem }) as const);
    return { ...(read && { mapping: read }), problems: found };
  }
  if (preset !== undefined) {
    const chosen = Object.hasOwn(PRESETS, preset) ? PRESETS[preset] : undefined;
    if (chosen) return { mapping: chosen.mapping, isPreset: true, problems: [] };
    const args = { field: 'preset', value: preset, words: Object.keys(PRESETS) };
    return { problems: [{ severity: 'error', code: 'mapping-unusable', args }] };
  }
  const fitting = Object.entries(PRESETS).find(([, { headers }]) =>
    headers.every((header) => columns.find(header) !== undefined),
  );
  if (!fitting) {
    const args = { words: columns.names };
    return { problems: [{ severity: 'error', code: 'mapping-missing', args }] };
  }
  const [name, { mapping: found }] = fitting;
  const problems = [{ severity: 'hint', code: 'preset-found', args: { preset: name } }] as const;
  return { mapping: found, isPreset: true, problems };
}
