/**
 * Puts focus and scroll where a person expects them after a step between a list and one of its items.
 * Rows carry `data-key`, the item's heading is `#name`, the list's `#count`, the way back `.back`.
 */
export class PlaceKeeper {
  /** How far from the top of the window the opened row was, in px. */
  #rowTop = 0;

  /** An item is about to be opened. */
  leave({ currentTarget }: Event): void {
    this.#rowTop = (currentTarget as HTMLElement).getBoundingClientRect().top;
  }

  /**
   * @param opened id of the heading of what is shown in place of the list
   * @param key of the row that was left
   * @param wasOpened whether that row's item was shown before
   */
  settle(
    root: ParentNode,
    { opened, key, wasOpened }: { opened: string | false; key: string; wasOpened: boolean },
  ): void {
    const left = root.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);
    if (opened) focusOn(root, opened);
    else if (!left) focusOn(root, 'count');
    else {
      if (wasOpened) scrollBy(0, left.getBoundingClientRect().top - this.#rowTop);
      left.focus();
    }
  }
}

/** Focus on a heading, with the way back above it in sight. */
export function focusOn(root: ParentNode, id: string): void {
  const target = root.querySelector<HTMLElement>(`#${id}`);
  target?.focus({ preventScroll: true });
  (root.querySelector('.back') ?? target)?.scrollIntoView({ block: 'nearest' });
}

/** Whether a click asks for another tab or window. */
export function isForElsewhere({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}
