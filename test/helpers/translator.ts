/**
 * What a browser's translation does to the text that it finds in a page and in its open shadow roots:
 * each piece is replaced by `font` elements that hold the other words.
 */
export function translate(root: ShadowRoot, into = (text: string) => `⟦${text.trim()}⟧`): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    if (!text.data.trim() || text.parentElement?.closest('font, [translate="no"]')) continue;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.append(into(text.data));
    outer.append(inner);
    text.replaceWith(outer);
  }
}
