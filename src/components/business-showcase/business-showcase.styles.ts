import { css } from 'lit';

export const businessShowcaseStyles = css`
  [part~='base'] > .notice {
    margin-block-end: calc(var(--_space) * 4);
  }

  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--_space) * 3);
    margin-block-start: calc(var(--_space) * 4);
  }

  label:has(select) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    flex: 1 0 min(10.5em, 100%);
    max-inline-size: 24em;
    gap: var(--_space);
    font-size: 0.875em;
  }

  select {
    min-block-size: 44px;
    font-size: calc(1em / 0.875);
  }

  .panel > summary {
    list-style: none;
  }

  .panel > summary::-webkit-details-marker {
    display: none;
  }

  .panel[open] {
    flex: 1 0 100%;
  }

  .panel[open] > summary {
    margin-block-end: calc(var(--_space) * 3);
  }

  .map {
    margin-block-start: calc(var(--_space) * 4);
  }

  .status {
    margin-block: calc(var(--_space) * 4) calc(var(--_space) * 3);
  }

  #count {
    font-size: 1.125em;
  }

  .status p,
  .draw {
    margin: 0;
    color: var(--_muted);
    font-size: 0.875em;
  }

  .draw summary {
    inline-size: fit-content;
    min-block-size: 44px;
    align-content: center;
  }

  :is(.clear, .exchange-link) {
    margin-inline-start: calc(var(--_space) * -2);
  }

  .exchange-link {
    margin-block-start: var(--_space);
  }

  .entries {
    list-style-type: '';
    padding: 0;
  }

  .entry {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
    content-visibility: auto;
    contain-intrinsic-size: auto 170px;
  }

  /* Containment would cut the focus ring off. */
  .entry:focus-within {
    content-visibility: visible;
  }

  .entry figure {
    margin: 0;
  }

  .entry figcaption {
    margin-block-start: var(--_space);
  }

  .entry img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 3 / 2;
    object-fit: cover;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .text {
    display: grid;
    gap: var(--_space);
    align-content: start;
    min-inline-size: 0;
  }

  [part='title'] {
    font-size: 1.125em;
  }

  .state {
    color: var(--_muted);
    font-weight: 600;
  }

  .open {
    color: var(--_success);
  }

  .closing-soon {
    color: var(--_warning);
  }

  .exceptionally-closed {
    color: var(--_danger);
  }

  .summary {
    margin-block: var(--_space);
  }

  /* 44 px to touch; what is around stays where it is. */
  .name {
    margin-block: -11px;
    padding: 11px 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
    text-decoration: none;
    cursor: pointer;
  }

  .name:hover {
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }

  @container (min-width: 560px) {
    .list .entry {
      flex-direction: row-reverse;
      justify-content: space-between;
      gap: calc(var(--_space) * 6);
    }

    .list figure {
      inline-size: 200px;
      flex: none;
      align-self: start;
    }

    .list .text {
      flex: 1;
    }

    .grid {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(16em, 1fr));
      gap: 0 calc(var(--_space) * 8);
    }
  }

  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
  }

  .types {
    display: none;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    min-block-size: 44px;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
  }

  /* Nothing moves under the pointer when it is known. */
  .open-count {
    min-inline-size: 2ch;
    text-align: end;
  }

  .chip:hover {
    border-color: var(--_edge);
  }

  .chip:is([aria-pressed='true'], [aria-expanded='true']) {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  @container (min-width: 560px) {
    .types {
      display: flex;
    }

    .filters .type-list {
      display: none;
    }
  }

  @media (forced-colors: active) {
    .chip:is([aria-pressed='true'], [aria-expanded='true']) {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }

  @media print {
    .draw,
    .clear {
      display: none;
    }
  }
`;
