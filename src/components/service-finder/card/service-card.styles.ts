import { css } from 'lit';

/** One service whole. */
export const serviceCardStyles = css`
  .warning {
    border-color: var(--_warning);
  }

  article > p {
    margin-block-start: var(--_space);
  }

  .danger {
    border-color: var(--_danger);
  }

  .columns {
    display: grid;
    gap: calc(var(--_space) * 6) calc(var(--_space) * 12);
    margin-block: calc(var(--_space) * 5);
  }

  .contacts > li,
  .answer {
    display: grid;
    grid-template-columns: 24px 1fr;
    align-items: baseline;
    gap: 0 calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 4);
    border-block-start: var(--_line) solid var(--_border);
  }

  .contacts div > * + *,
  dd,
  dd > * + *,
  dd li + li {
    margin-block-start: var(--_space);
  }

  .about > div + div {
    margin-block-start: calc(var(--_space) * 4);
  }

  .contacts .icon,
  .answer .icon {
    translate: 0 6px;
    color: var(--_accent);
  }

  .checklist {
    list-style-type: '';
    padding: 0;
  }

  .tools,
  .keeping {
    margin-block: calc(var(--_space) * 2);
  }

  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 6);
  }

  /* What was unfolded belongs to the button above it. */
  .keeping [aria-expanded='true'] {
    background: var(--_raised);
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }

  .share {
    padding: calc(var(--_space) * 2);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .keeping .actions {
    margin-inline-start: calc(var(--_space) * -2);
  }

  .report {
    margin-inline-start: calc(var(--_space) * -2);
  }

  .columns > :only-child {
    grid-column: 1 / -1;
  }

  .related {
    margin-block: calc(var(--_space) * 6);
  }

  .related ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(17em, 100%), 1fr));
  }

  .phone {
    font-size: min(1.25em, 6cqi);
    overflow-wrap: normal;
    white-space: nowrap;
  }

  dt {
    font-weight: 700;
  }

  dd {
    grid-column: 2;
  }

  :is(dd, .contacts .small) ul:not(.checklist),
  dd ol {
    padding-inline-start: 1.25em;
  }

  .contacts ul {
    list-style-type: disc;
  }

  .trust > * {
    display: block;
  }

  @container (min-width: 640px) {
    .columns {
      grid-template-columns: minmax(16em, 1fr) 2fr;
    }
  }

  @media print {
    .tools,
    .keeping,
    .related {
      display: none;
    }
  }
`;
