/** The panel's own colours: those of the town may be what is broken. */
export const panelStyles = `
:host {
  all: initial;
  position: fixed;
  inset: auto 0 0 auto;
  margin: 0;
  padding: 0;
  border: 0;
  inline-size: min(480px, 100%);
  block-size: 100%;
  max-block-size: none;
  overflow: visible;
  z-index: 2147483647;
  color-scheme: light dark;
  --text: light-dark(#16181d, #eef0f4);
  --muted: light-dark(#555b66, #b3bac6);
  --surface: light-dark(#fff, #16181d);
  --raised: light-dark(#f4f5f7, #1f2228);
  --line: light-dark(#d5d8de, #3b404a);
  --edge: light-dark(#767c88, #868d9a);
  --accent: light-dark(#14468c, #9cc2ff);
  --on-accent: light-dark(#fff, #0d1b30);
  --error: light-dark(#b3161f, #ff9a94);
  --warning: light-dark(#8a4600, #ffb86b);
  --hint: light-dark(#14468c, #9cc2ff);
  --good: light-dark(#14663a, #7fd6a4);
  background: none;
}
* { box-sizing: border-box; }
section {
  display: flex;
  flex-direction: column;
  block-size: 100%;
  border-inline-start: 1px solid var(--edge);
  background: var(--surface);
  color: var(--text);
  font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif;
  overflow-wrap: anywhere;
}
header {
  display: flex;
  gap: 8px;
  align-items: start;
  justify-content: space-between;
  padding: 16px 8px 12px 24px;
}
h2, h3, p, ul { margin: 0; padding: 0; }
h2 { font-size: 20px; line-height: 1.3; font-weight: 650; padding-block-start: 8px; }
h2:focus { outline: none; }
h3 { display: flex; gap: 8px; align-items: center; font-size: 16px; font-weight: 650; }
h3 span { color: var(--muted); font-weight: 400; font-variant-numeric: tabular-nums; }
ul { list-style: none; }
.verdict { padding: 0 24px 16px; }
.actions {
  display: flex;
  flex-wrap: wrap;
  gap: 8px;
  padding: 0 24px 16px;
  border-block-end: 1px solid var(--line);
}
button {
  display: inline-flex;
  gap: 8px;
  align-items: center;
  justify-content: center;
  flex: auto;
  min-block-size: 44px;
  min-inline-size: 44px;
  padding: 8px 16px;
  border: 1px solid var(--edge);
  border-radius: 8px;
  background: transparent;
  color: var(--text);
  font: inherit;
  cursor: pointer;
}
button.main { border-color: var(--accent); background: var(--accent); color: var(--on-accent); }
button.quiet { flex: none; border-color: transparent; padding: 8px; }
button:hover { text-decoration: underline; text-underline-offset: 0.2em; }
button:focus-visible, textarea:focus-visible, summary:focus-visible, .list:focus-visible {
  outline: 3px solid var(--text);
  outline-offset: 2px;
  box-shadow: 0 0 0 2px var(--surface);
}
svg {
  flex: none;
  inline-size: 20px;
  block-size: 20px;
  fill: none;
  stroke: currentColor;
  stroke-width: 2;
  stroke-linecap: round;
  stroke-linejoin: round;
}
.list { flex: 1; min-block-size: 0; overflow-y: auto; padding: 24px; outline-offset: -3px; }
.group + .group { margin-block-start: 32px; }
.group svg { color: var(--tone); }
.error { --tone: var(--error); }
.warning { --tone: var(--warning); }
.hint { --tone: var(--hint); }
.good { --tone: var(--good); }
li { padding: 12px 0 12px 28px; border-block-end: 1px solid var(--line); }
li:last-child { border-block-end: 0; padding-block-end: 0; }
li p + p { margin-block-start: 4px; }
.what { font-weight: 550; }
.good li { padding-block: 4px; border: 0; }
.good ul { padding-block-start: 4px; }
.good .what { font-weight: 400; }
.remedy { color: var(--muted); }
.code { font: 13px/1.5 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace; color: var(--muted); }
footer { padding: 12px 24px 16px; border-block-start: 1px solid var(--line); color: var(--muted); font-size: 14px; }
textarea {
  inline-size: 100%;
  block-size: 10em;
  margin-block-start: 8px;
  padding: 8px;
  border: 1px solid var(--edge);
  border-radius: 8px;
  background: var(--raised);
  color: var(--text);
  font: 14px/1.5 ui-monospace, 'Cascadia Mono', Menlo, Consolas, monospace;
}
.status:empty { display: none; }
.status { inline-size: 100%; color: var(--muted); }
@media (width < 640px) {
  :host { inline-size: 100%; block-size: 75%; }
  section { border-inline-start: 0; border-block-start: 1px solid var(--edge); border-radius: 8px 8px 0 0; }
  section { overflow-y: auto; }
  header { position: sticky; inset-block-start: 0; padding-inline-start: 16px; background: var(--surface); }
  .list { flex: none; overflow: visible; }
  .verdict, .actions, .list, footer { padding-inline: 16px; }
}
@media (forced-colors: active) {
  section { border: 2px solid CanvasText; }
}
@media print {
  :host { display: none; }
}
`;
