/**
 * Sheets of town websites that do to their own elements what Parvis must not feel. Each does what a
 * well-known framework, theme or habit does, in words of our own; the tag itself is hit by `*`,
 * `body *` and their like, and what it inherits comes from the elements around it.
 */
export interface HostSheet {
  readonly name: string;
  readonly css: string;
  /** Attributes of the page's `<html>`. */
  readonly html?: string;
}

export const hostSheets: readonly HostSheet[] = [
  {
    name: 'Bootstrap 3: 10 px root, border boxes, 14 px text',
    css: `*, *::before, *::after { box-sizing: border-box }
      html { font-size: 10px; -webkit-tap-highlight-color: transparent }
      body { margin: 0; font: 14px/1.42857143 "Helvetica Neue", Helvetica, Arial, sans-serif; color: #333; background: #fff }
      button, input, select, textarea { font: inherit; line-height: inherit }
      a { color: #337ab7; text-decoration: none }
      h2, h3 { font-weight: 500; line-height: 1.1; margin: 20px 0 10px }
      label { display: inline-block; max-width: 100%; margin-bottom: 5px; font-weight: 700 }
      .list, .item, .button, .open, .active { display: block; padding: 10px 15px; color: #fff; background: #d9534f }
      .hidden, [hidden] { display: none !important }
      .row::before, .row::after { content: " "; display: table }`,
  },
  {
    name: 'Bootstrap 5: variables on :root, reboot, fluid headings',
    css: `*, ::before, ::after { box-sizing: border-box }
      :root { --bs-body-font-size: 1rem; --bs-body-color: #212529; scroll-behavior: smooth; --_x: 1 }
      body { margin: 0; font: 400 var(--bs-body-font-size)/1.5 system-ui, sans-serif; color: var(--bs-body-color); -webkit-text-size-adjust: 100%; -webkit-tap-highlight-color: transparent }
      h1, h2, h3 { margin: 0 0 .5rem; font-weight: 500; line-height: 1.2; font-size: calc(1.3rem + .6vw) }
      ol, ul { padding-left: 2rem } dl { margin-bottom: 1rem } fieldset { min-width: 0; padding: 0; border: 0 }
      img, svg { vertical-align: middle } label { display: inline-block }
      [role="button"] { cursor: pointer } button:not(:disabled) { cursor: pointer }`,
  },
  {
    name: 'Foundation: own line height for every child, smoothed text',
    css: `*, *::before, *::after { box-sizing: inherit }
      html { box-sizing: border-box; font-size: 100% }
      body { margin: 0; background: #fefefe; font: 400 1rem/1.5 "Helvetica Neue", Roboto, Arial, sans-serif; color: #0a0a0a; -webkit-font-smoothing: antialiased; text-rendering: optimizeLegibility }
      div, dl, dt, dd, ul, ol, li, h1, h2, h3, pre, form, p, blockquote, th, td { margin: 0; padding: 0 }
      p { line-height: 1.6; text-rendering: optimizeLegibility; margin-bottom: 1rem }
      [data-whatinput="mouse"] button { outline: 0 }
      button { padding: 0; appearance: none; border: 0; border-radius: 0; background: transparent; line-height: 1 }`,
  },
  {
    name: 'WordPress theme: 20 px text, wide letters, rules for every child of the text',
    css: `html { font-size: 62.5%; scroll-behavior: smooth }
      body { font: 1.8rem/1.5 -apple-system, "Segoe UI", "Noto Serif", serif; letter-spacing: -.015em; text-align: left; color: #000; background: #f5efe0; -webkit-font-smoothing: antialiased }
      *, *::before, *::after { box-sizing: inherit; -webkit-font-smoothing: antialiased; word-break: break-word; word-wrap: break-word }
      .entry-content { font-family: "NonBreakingSpace", Georgia, "Liberation Serif", serif; font-size: 2rem; hyphens: auto }
      .entry-content > * { margin-block-start: 2.4rem; max-width: 58rem }
      .entry-content > *:first-child::first-letter { font-size: 3em; font-weight: 700 }
      .entry-content :is(ul, ol) { padding-inline-start: 4rem }
      .entry-content a { color: #cd2653; text-decoration: underline }
      button, .button, input[type="submit"] { background: #cd2653; border: 0; color: #fff; letter-spacing: .0333em; padding: 1.1em 1.44em; text-transform: uppercase }`,
  },
  {
    name: 'Eric Meyer’s reset and normalize.css',
    css: `html, body, div, span, h1, h2, h3, p, a, dl, dt, dd, ol, ul, li, fieldset, form, label, legend, table, time, section { margin: 0; padding: 0; border: 0; font-size: 100%; font: inherit; vertical-align: baseline }
      body { line-height: 1; font-family: "Times New Roman", "Liberation Serif", serif }
      ol, ul { list-style: none } table { border-collapse: collapse; border-spacing: 0 }
      button, input { overflow: visible; text-transform: none; line-height: 1.15 }`,
  },
  {
    name: 'Drupal themes: fluid spacing, direction hooks, owl selector',
    css: `*, *::before, *::after { box-sizing: border-box }
      html { font: 100%/1.52 Georgia, "Liberation Serif", serif; --space: 1.125rem }
      body { margin: 0; font: 1rem/calc(1.5 * var(--space)) Metropolis, Verdana, sans-serif; color: #313637; word-wrap: break-word }
      main * + * { margin-block-start: var(--space) }
      main :is(article, section, div) > * { font-variant-ligatures: discretionary-ligatures; font-feature-settings: "smcp", "onum" }
      .text-content > * { text-indent: 2em; font-style: italic; font-weight: 300; font-stretch: condensed }
      .item, .list { display: flex; flex-direction: column-reverse }`,
  },
  {
    name: 'SPIP: small text, justified, first line and first letter',
    css: `html { font-size: 100.01% } body { font: .8em/1.3 "Trebuchet MS", Verdana, Arial, sans-serif; text-align: justify; color: #222 }
      .texte { font-size: .9em; line-height: 1.8; hanging-punctuation: first; quotes: "‹" "›" }
      .texte::first-line { font-variant: small-caps; letter-spacing: .1em; color: #900 }
      .texte > *::first-letter { font-size: 2em; color: #900 }
      a { color: #db1762; text-decoration: none; border-bottom: 1px solid } a[href^="http"]::after { content: " ↗" }`,
  },
  {
    name: 'TYPO3 and builders: columns, flex and grid around and on the tag',
    css: `*, *::before, *::after { box-sizing: border-box }
      body { font: 15px/1.6 "Source Sans Pro", Arial, sans-serif; color: #222 }
      .place { display: flex !important; justify-content: center; align-items: flex-start; flex-wrap: wrap }
      .place > * { display: flex; justify-content: center; align-items: center; column-gap: 30px; flex-direction: row }
      .frame { text-align: center; white-space: pre-wrap; tab-size: 8; word-break: break-all; line-break: anywhere }`,
  },
  {
    name: 'DSFR, the design of the French State: Marianne, lists and links of its own',
    css: `:root { --underline-img: linear-gradient(0deg, currentColor, currentColor); --idle: transparent; --hover: var(--idle); --text-spacing: 0 0 1.5rem; color-scheme: light; -webkit-text-size-adjust: 100%; -webkit-tap-highlight-color: transparent }
      body { font: 1rem/1.5rem Marianne, arial, sans-serif; color: #3a3a3a; -webkit-font-smoothing: antialiased; --li-bottom: .25rem }
      a { --text-decoration: none; background-image: var(--underline-img); background-size: 0 .0625em; text-decoration: none; color: inherit }
      h1, h2, h3 { font-weight: 700; margin: 0 0 1.5rem; color: #161616 } p { margin: 0 0 1.5rem }
      ul { list-style-type: disc; padding-inline-start: 1rem } li::marker { color: #c00 }
      button, input, select { font-family: inherit; margin: 0; border-radius: 0 } input { caret-color: red; accent-color: red }
      [href] { cursor: pointer } [target="_blank"]::after { content: ""; width: 1rem; background: currentColor }`,
  },
  {
    name: 'an old sheet with force on every element',
    css: `* { box-sizing: content-box !important; font: 11px/1 Verdana, "DejaVu Sans", sans-serif !important; color: #630 !important; letter-spacing: 1px !important; word-spacing: 3px !important; text-align: justify !important; text-transform: uppercase !important; text-indent: 10px !important }
      .list, .item, .button, .alert, .chip, .field, .icon { width: 50px !important; border: 3px dashed lime !important }`,
  },
  {
    name: 'everything unset, by force',
    css: `* { all: unset !important } head, head * { display: none !important }`,
  },
  {
    name: 'nothing in sight before it is defined, and slow transitions of all there is',
    css: `:not(:defined) { display: none } * { transition: all 2s ease-in !important; scroll-behavior: smooth; will-change: opacity }
      body { font-family: Arial, "Liberation Sans", sans-serif; opacity: 1 }`,
  },
  {
    name: 'nothing empty, floats and layers everywhere, hidden overflow',
    css: `div:empty, :empty:not(img, input, br, script, link, meta) { display: none }
      body * { float: left; position: relative; z-index: 2; overflow: hidden; clear: left; vertical-align: bottom; border-radius: 9px; min-width: 0 }
      body { font-family: Tahoma, "DejaVu Sans", sans-serif }`,
  },
  {
    name: 'text properties that everything inherits',
    css: `body * { letter-spacing: .3em; word-spacing: 1em; text-transform: uppercase; text-align: center; hyphens: auto; white-space: nowrap; line-height: 1; text-shadow: 2px 2px 3px red; cursor: wait; pointer-events: none; user-select: none; font-size: 62.5%; font-style: italic; font-weight: 100; font-variant: small-caps; text-indent: -2em; list-style: square inside; border-collapse: collapse; caption-side: bottom; empty-cells: hide; tab-size: 20; text-underline-position: under; text-emphasis: filled; -webkit-text-stroke: 1px red; paint-order: stroke; font-kerning: none; word-break: break-all; line-break: anywhere; font-synthesis: none; image-rendering: pixelated; stroke: red; fill: lime; stroke-width: 9; quotes: none; orphans: 9; text-wrap: balance; text-align-last: right; -webkit-text-fill-color: red; caret-color: red; color: red }
      body { font-family: "Courier New", "Liberation Mono", monospace }`,
  },
  {
    name: 'upright writing on the elements around',
    css: `.frame { writing-mode: vertical-rl; text-orientation: upright } body { font-family: Arial, sans-serif }`,
  },
  {
    name: 'the back office: 13 px, grey, 62.5 % of the root',
    css: `html { font-size: 62.5%; background: #f1f1f1 } body { font: 1.3rem/1.4em -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, sans-serif; color: #444; min-width: 0 }
      p { font-size: 13px; line-height: 1.5; margin: 1em 0 } input, select { box-shadow: 0 0 0 transparent; border-radius: 4px; border: 1px solid #7e8993; min-height: 30px }
      .notice { background: #fff; border-left: 4px solid #fff; margin: 5px 15px 2px; padding: 1px 12px } .hidden { display: none } .open { display: block } .card { max-width: 520px }`,
  },
];
