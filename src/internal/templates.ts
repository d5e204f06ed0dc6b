import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** A heading of a level known only at run time; real elements, since some readers list only those. */
export function heading(
  level: number,
  content: unknown,
  { id, tabindex, part = 'heading' }: { id?: string; tabindex?: -1; part?: string } = {},
): TemplateResult {
  const i = id ?? nothing;
  const t = tabindex ?? nothing;
  switch (level) {
    case 2:
      return html`<h2 part=${part} id=${i} tabindex=${t}>${content}</h2>`;
    case 3:
      return html`<h3 part=${part} id=${i} tabindex=${t}>${content}</h3>`;
    case 4:
      return html`<h4 part=${part} id=${i} tabindex=${t}>${content}</h4>`;
    case 5:
      return html`<h5 part=${part} id=${i} tabindex=${t}>${content}</h5>`;
    default:
      return html`<h6 part=${part} id=${i} tabindex=${t}>${content}</h6>`;
  }
}

/** A 24 px pictogram, without any style too, that stands beside words and is silent to a screen reader. */
export function icon(paths: SVGTemplateResult): TemplateResult {
  return html`<svg
    class="icon"
    width="24"
    height="24"
    viewBox="0 0 24 24"
    aria-hidden="true"
    focusable="false"
  >
    ${paths}
  </svg>`;
}

/** A pictogram of one path. */
export function picture(path: string): TemplateResult {
  return icon(svg`<path d=${path} />`);
}

/** Grey lines of the size of what comes; `lines` is how many. */
export function skeleton(lines: number, label: string): TemplateResult {
  return html`<div class="skeleton" role="status" aria-label=${label}>
    ${[...Array<undefined>(lines)].map(() => html`<span></span>`)}
  </div>`;
}

/** A sentence of the interface around something with marks of its own: words in another language. */
export function around(sentence: (words: string) => string, content: unknown): unknown[] {
  const [before, after] = sentence('\0').split('\0');
  return [before, content, after];
}
