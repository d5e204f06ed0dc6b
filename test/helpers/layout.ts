import type { Page } from 'playwright-core';

/** WCAG 2.2, 1.4.12: what a person's own sheet may ask of any text. */
export const WIDE_TEXT = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;

/** Adds a person's own sheet to the page and to what `selector` shows, after all others. */
export function wearSheet(page: Page, selector: string, css: string): Promise<void> {
  return page.evaluate(
    ([name, text]) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      for (const root of [document, document.querySelector(name)!.shadowRoot!])
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    },
    [selector, css] as const,
  );
}

/** Words that go over an edge, or are cut off by a part that does not scroll; a page that scrolls. */
export function cutOff(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((name) => {
    const found: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`the page scrolls sideways: ${scrollWidth} px`);
    const base = document.querySelector(name)!.shadowRoot!.querySelector('[part~="base"]');
    if (!base) return found;
    const called = (element: Element): string =>
      `${element.localName}.${element.getAttribute('class') ?? ''}`;
    const reachable = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    /** Hidden from the eye on purpose: for a screen reader, or the text behind a drawing. */
    const isUnseen = (element: Element): boolean =>
      !element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) ||
      Boolean(element.closest('svg, option, .map-canvas')) ||
      /^inset\(50%/.test(getComputedStyle(element).clipPath) ||
      (element.parentElement && element !== base ? isUnseen(element.parentElement) : false);
    for (const element of base.querySelectorAll<HTMLElement>('*')) {
      const style = getComputedStyle(element);
      if (!/auto|scroll/.test(style.overflowX) || isUnseen(element)) continue;
      if (element.scrollWidth <= element.clientWidth + 1) continue;
      if (!element.matches(reachable) && !element.querySelector(reachable))
        found.push(`${called(element)} scrolls sideways, but not with the keyboard`);
    }
    const words = document.createTreeWalker(base, NodeFilter.SHOW_TEXT);
    while (words.nextNode()) {
      const text = words.currentNode.nodeValue!.trim();
      const around = words.currentNode.parentElement!;
      if (!text || isUnseen(around)) continue;
      const range = document.createRange();
      range.selectNodeContents(words.currentNode);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      let isScrolled = false;
      for (let at: Element = around; ; at = at.parentElement!) {
        const style = getComputedStyle(at);
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) isScrolled = true;
        const box = at.getBoundingClientRect();
        const isCut =
          !isScrolled &&
          ((/hidden|clip/.test(style.overflowX) &&
            (left < box.left - 1 || right > box.right + 1)) ||
            (/hidden|clip/.test(style.overflowY) &&
              (top < box.top - 1 || bottom > box.bottom + 1)));
        if (isCut) found.push(`“${text.slice(0, 40)}” is cut off by ${called(at)}`);
        if (at === base) break;
      }
      if (!isScrolled && (left < -1 || right > clientWidth + 1))
        found.push(`“${text.slice(0, 40)}” is over the edge: ${left} to ${right}`);
    }
    return found;
  }, selector);
}

/** What can be pressed and is less than 44 px high or wide; links within a sentence are as high as it. */
export function smallTargets(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((name) => {
    const base = document.querySelector(name)!.shadowRoot!.querySelector('[part~="base"]');
    const found: string[] = [];
    const targets =
      'a[href], button, input, select, textarea, summary, [role="button"], [tabindex="0"]';
    for (const target of base?.querySelectorAll<HTMLElement>(targets) ?? []) {
      if (!target.checkVisibility({ visibilityProperty: true }) || target.closest('.said'))
        continue;
      const isInline = getComputedStyle(target).display === 'inline';
      const sentence = target.parentElement!.textContent.trim();
      if (isInline && sentence.length > target.textContent.trim().length) continue;
      // A row that is one target: its link lies over all of it.
      const over = getComputedStyle(target, '::after').position === 'absolute';
      const row = over ? target.offsetParent! : target;
      const boxes = [row, ...((target as HTMLInputElement).labels ?? [])].map((one) =>
        one.getBoundingClientRect(),
      );
      const width = Math.max(...boxes.map((box) => box.width));
      const height = Math.max(...boxes.map((box) => box.height));
      if (width < 43.5 || height < 43.5)
        found.push(
          `${target.localName}.${target.className} “${target.textContent.trim().slice(0, 30)}”: ${width.toFixed(1)} by ${height.toFixed(1)} px`,
        );
    }
    return found;
  }, selector);
}

/** What moves, or would: transitions and animations of all that `selector` shows. */
export function motions(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((name) => {
    const root = document.querySelector(name)!.shadowRoot!;
    const found = root.getAnimations().map((animation) => `runs: ${animation.constructor.name}`);
    for (const element of root.querySelectorAll('[part~="base"] *')) {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
      const isStill =
        !/[1-9]/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto';
      if (!isStill) found.push(`${element.localName}.${element.getAttribute('class') ?? ''}`);
    }
    return found;
  }, selector);
}

/** What paper does not tell: text that stays folded, and links without their address. */
export function missingOnPaper(page: Page, selector: string): Promise<string[]> {
  return page.evaluate((name) => {
    const base = document.querySelector(name)!.shadowRoot!.querySelector('[part~="base"]');
    const found: string[] = [];
    for (const details of base?.querySelectorAll('details') ?? []) {
      if (!details.checkVisibility()) continue;
      const content = details.querySelector(':scope > :not(summary)');
      if (content && !content.checkVisibility({ contentVisibilityAuto: true }))
        found.push(`“${details.querySelector('summary')!.textContent.trim()}” is folded`);
    }
    // What a button unfolds, of an item that is there.
    for (const folded of base?.querySelectorAll('[part~="item"] [hidden]') ?? [])
      if (folded.textContent.trim() && folded.closest('[part~="item"]')!.checkVisibility())
        found.push(`“${folded.textContent.trim().slice(0, 40)}” is folded`);
    for (const link of base?.querySelectorAll<HTMLAnchorElement>('a[href]') ?? []) {
      if (!link.checkVisibility() || !/^https?:/.test(link.getAttribute('href')!)) continue;
      const { content } = getComputedStyle(link, '::after');
      if (!content.includes(link.getAttribute('href')!))
        found.push(`“${link.textContent.trim()}” has no address`);
    }
    return found;
  }, selector);
}
