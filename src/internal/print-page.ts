import { adoptStyles, css, render, type CSSResult, type TemplateResult } from 'lit';

/** The rest of the page stays off the paper, however its own sheets lay it out. */
const onlyThis = css`
  @page {
    margin: 15mm;
  }

  @media print {
    body > :not([data-parvis-print]) {
      display: none !important;
    }

    /* As high as a window, or in columns, they would cut it off. */
    html,
    body {
      all: initial !important;
      display: block !important;
    }
  }
`;

/** From inside, where a page's own force ends: some print nothing but what they know. */
const onPaperAlone = css`
  :host {
    display: block !important;
  }

  @media screen {
    :host {
      display: none !important;
    }
  }
`;

/**
 * Opens the browser's print dialog on a page made for paper. It is added to the document for as long
 * as it is printed, rather than printed from a frame: iOS prints the page around a frame instead.
 */
export async function printPage(
  content: TemplateResult,
  { styles, lang }: { readonly styles: CSSResult; readonly lang: string },
): Promise<void> {
  document.querySelector('[data-parvis-print]')?.remove();
  const paper = document.createElement('div');
  paper.setAttribute('data-parvis-print', '');
  paper.lang = lang;
  const root = paper.attachShadow({ mode: 'open' });
  adoptStyles(root, [styles, onPaperAlone]);
  render(content, root);
  const sheet = onlyThis.styleSheet!;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  document.body.append(paper);
  const clear = (): void => {
    paper.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  };
  addEventListener('afterprint', clear, { once: true });
  // Fonts and drawing of what was just added.
  await new Promise(requestAnimationFrame);
  print();
}
