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
  .about p,
  .about li {
    margin-block-start: var(--_space);
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

  .share {
    margin-block-start: calc(var(--_space) * 2);
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
    font-size: 1.25em;
  }

  dt {
    font-weight: 700;
  }

  dd {
    grid-column: 2;
  }

  :is(dd, .contacts .small) :is(ul, ol) {
    padding-inline-start: 1.25em;
  }

  /* Apart for those who listen, too. */
  .trust > * {
    display: inline-block;
  }

  .trust > *:not(:last-child)::after {
    content: '\u00a0· ';
    white-space: pre;
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
