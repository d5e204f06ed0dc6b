/**
 * Moves focus from the field down through what is offered, and back up. Everything stays an ordinary
 * stop of Tab: these keys are the optional ones of the APG's navigation menus, because results are
 * links to be read, not options of a combobox.
 * https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/examples/disclosure-navigation/
 *
 * | key | in the field | on a theme or a service |
 * | --- | --- | --- |
 * | ↓ | to the first | to the next |
 * | ↑ | – | to the one before, from the first to the field |
 * | Home, End | – | to the first, to the last |
 *
 * @returns whether the key was one of these
 */
export function moveByArrow(key: string, root: ShadowRoot): boolean {
  const field = root.querySelector<HTMLElement>('#query');
  const stops = [...root.querySelectorAll<HTMLElement>('[data-key]')];
  const at = stops.indexOf(root.activeElement as HTMLElement);
  const isInField = root.activeElement === field;
  if (at < 0 && !isInField) return false;
  const target =
    key === 'ArrowDown'
      ? stops[at + 1]
      : isInField
        ? undefined
        : key === 'ArrowUp'
          ? (stops[at - 1] ?? field)
          : key === 'Home'
            ? stops[0]
            : key === 'End'
              ? stops.at(-1)
              : undefined;
  target?.focus();
  return target !== undefined;
}
