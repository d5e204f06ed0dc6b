/** `parvis.all.js`: all that the package exports, in one file for a script tag. */
export * from './parvis.js';

// For the webmaster alone: a panel that tells what Parvis meets on this page, where it was copied, too.
if (location.search.includes('parvis-check'))
  void import(/* @vite-ignore */ new URL('check.js', import.meta.url).href);
