import { css } from 'lit';

/** The sentence that is spoken, and the button that stops it, which stays in sight. */
export const readAloud = css`
  :has(> .aloud[data-reading]) {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--_surface);
  }

  ::highlight(parvis-aloud) {
    background-color: light-dark(#ffe680, #6b5200);
    color: light-dark(#16181d, #fff);
  }

  @media (forced-colors: active) {
    ::highlight(parvis-aloud) {
      background-color: Highlight;
      color: HighlightText;
    }
  }
`;
