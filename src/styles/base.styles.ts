import { css } from 'lit';

/** Rhythm, headings, text and links that every element shares. */
export const base = css`
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  [hidden] {
    display: none !important;
  }

  /*
   * A page's '* { letter-spacing: … }' hits the element itself, whatever ':host' says, and is
   * inherited from there: text starts clean here. What is taken on purpose is in docs/host-page.md.
   * The spread paints a quiet margin on a tinted page without moving anything.
   */
  [part~='base'] {
    all: initial;
    container-type: inline-size;
    display: block;
    inline-size: 100%;
    color-scheme: inherit;
    visibility: inherit;
    user-select: text;
    font-family: var(--parvis-font-family, inherit);
    font-size: max(16px, var(--parvis-font-size, 1em));
    line-height: var(--parvis-line-height, 1.5);
    overflow-wrap: anywhere;
    background: var(--_surface);
    color: var(--_text);
    border-radius: var(--_radius);
    box-shadow: 0 0 0 calc(var(--_space) * 2) var(--_surface);
  }

  /* A page's '::first-letter' and '::first-line' reach the first words of a block, even in here. */
  [part~='base']::before {
    content: '\\200b' / '';
    display: block;
    block-size: 0;
  }

  h2,
  h3,
  h4,
  h5,
  h6 {
    margin: 0;
    font-family: var(--parvis-font-family-heading, inherit);
    font-size: 1em;
    font-weight: 700;
    line-height: 1.3;
    text-wrap: balance;
  }

  [part~='heading'] {
    font-size: 1.375em;
  }

  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
  }

  /* French words on an Arabic page: each text in its own direction, on the page's side. */
  :host(:dir(rtl)) :is(h2, h3, h4, h5, h6, p, li, dt, dd) {
    unicode-bidi: plaintext;
    text-align: right;
  }

  p {
    max-inline-size: 68ch;
  }

  p + p {
    margin-block-start: calc(var(--_space) * 3);
  }

  a {
    color: var(--_accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  a:hover {
    text-decoration-thickness: 2px;
  }

  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 2px;
    box-shadow: 0 0 0 2px var(--_focus-gap);
  }

  img {
    max-inline-size: 100%;
    block-size: auto;
  }

  .icon {
    inline-size: 24px;
    block-size: 24px;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: 0.875em;
  }

  .number {
    font-variant-numeric: tabular-nums;
  }

  /* For a screen reader only. */
  .said {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .notice {
    display: flex;
    gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-inline-start: 6px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .skeleton {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 2);
  }

  .skeleton span {
    block-size: 1.25em;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .skeleton span:first-child {
    inline-size: 60%;
  }

  .skeleton span:last-child {
    inline-size: 80%;
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
      animation: none !important;
      scroll-behavior: auto !important;
    }
  }

  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }

    .skeleton span {
      border: 1px solid GrayText;
    }

    /* Drawings keep their author's colour otherwise. */
    .icon {
      color: inherit !important;
    }
  }

  /* Nobody can unfold paper, or press a link on it. */
  @media print {
    [part~='base'] {
      box-shadow: none;
    }

    ::details-content {
      content-visibility: visible;
    }

    a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
  }
`;
