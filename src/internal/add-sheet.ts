import { adoptStyles, type CSSResult } from 'lit';

/** Adds a sheet that came after the first view to those of an element, once. */
export function addSheet(root: ShadowRoot, sheet: CSSResult): void {
  const { styleSheet } = sheet;
  if (!styleSheet) adoptStyles(root, [sheet]);
  else if (!root.adoptedStyleSheets.includes(styleSheet))
    adoptStyles(root, [...root.adoptedStyleSheets, styleSheet]);
}
