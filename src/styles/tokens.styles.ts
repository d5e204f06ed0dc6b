import { css } from 'lit';

/**
 * The designer's surface (`--parvis-*`, all optional) turned into the names that the sheets use
 * (`--_*`). Light or dark follows the page's `color-scheme`, not the device's, because a page that
 * is only light must not hold a dark box. A browser without `light-dark()` (before 2024) drops these
 * colours and shows the host's own, which is legible too.
 */
export const tokens = css`
  :host {
    display: block;
    box-sizing: border-box;
    /* A container has no width of its own: floated or in a row it would be 0 wide. */
    inline-size: -moz-available;
    inline-size: -webkit-fill-available;
    max-inline-size: var(--parvis-max-width, none);
    writing-mode: horizontal-tb;

    --_accent: var(--parvis-color-accent, light-dark(#14468c, #9cc2ff));
    --_on-accent: var(--parvis-color-on-accent, light-dark(#fff, #0d1b30));
    --_text: var(--parvis-color-text, light-dark(#16181d, #eef0f4));
    --_muted: var(--parvis-color-muted, light-dark(#555b66, #adb4c0));
    --_surface: var(--parvis-color-surface, light-dark(#fff, #14161a));
    --_raised: var(--parvis-color-raised, light-dark(#f4f5f7, #1f2228));
    --_border: var(--parvis-color-border, light-dark(#d5d8de, #3b404a));
    --_edge: light-dark(#767c88, #868d9a);
    --_focus: var(--parvis-color-focus, light-dark(#16181d, #fff));
    --_focus-gap: light-dark(#fff, #14161a);
    --_info: var(--parvis-color-info, light-dark(#14468c, #9cc2ff));
    --_success: var(--parvis-color-success, light-dark(#14663a, #7fd6a4));
    --_warning: var(--parvis-color-warning, light-dark(#8a4600, #ffb86b));
    --_danger: var(--parvis-color-danger, light-dark(#b3161f, #ff9a94));
    /* Empty on a page that sets no colour: then nothing has to be checked for contrast. */
    --_given: var(--parvis-color-accent,) var(--parvis-color-on-accent,) var(--parvis-color-text,)
      var(--parvis-color-muted,) var(--parvis-color-surface,) var(--parvis-color-raised,)
      var(--parvis-color-focus,) var(--parvis-color-info,) var(--parvis-color-success,)
      var(--parvis-color-warning,) var(--parvis-color-danger,);
    --_radius: var(--parvis-radius, 8px);
    --_space: var(--parvis-space, 4px);
    --_line: var(--parvis-border-width, 1px);
  }

  :host([hidden]) {
    display: none;
  }

  @media print {
    :host {
      --_text: #000;
      --_muted: #333;
      --_surface: #fff;
      --_raised: #fff;
      color: #000;
    }
  }
`;
