import { svg, type SVGTemplateResult } from 'lit';
import type { Tag } from '../check/elements.js';
import type { Scheme, Width } from './settings.js';

// Lucide (ISC), https://lucide.dev, each drawn as one path.
export const TAG_ICONS: Readonly<Record<Tag, SVGTemplateResult>> = {
  /** megaphone */
  'parvis-alert-banner': svg`<path d="M11 6a13 13 0 0 0 8.4-2.8A1 1 0 0 1 21 4v12a1 1 0 0 1-1.6.8A13 13 0 0 0 11 14H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2zM6 14a12 12 0 0 0 2.4 7.2 2 2 0 0 0 3.2-2.4A8 8 0 0 1 10 14M8 6v8"></path>`,
  /** search */
  'parvis-service-finder': svg`<path d="m21 21-4.3-4.3M11 3a8 8 0 1 0 0 16a8 8 0 1 0 0-16"></path>`,
  /** vote */
  'parvis-opinion-poll': svg`<path d="m9 12 2 2 4-4M5 7c0-1.1.9-2 2-2h10a2 2 0 0 1 2 2v12H5zM22 19H2"></path>`,
  /** store */
  'parvis-business-showcase': svg`<path d="M15 21v-5a1 1 0 0 0-1-1h-4a1 1 0 0 0-1 1v5M17.8 10.3a1.1 1.1 0 0 0-1.6 0 2.5 2.5 0 0 1-3.4 0 1.1 1.1 0 0 0-1.6 0 2.5 2.5 0 0 1-3.4 0 1.1 1.1 0 0 0-1.6 0 2.5 2.5 0 0 1-3.8-3.2l2.9-4.2A2 2 0 0 1 6.9 2h10.1a2 2 0 0 1 1.6.8l2.9 4.2a2.5 2.5 0 0 1-3.7 3.3M4 11v8a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-8"></path>`,
};

export const WIDTH_ICONS: Readonly<Record<Width, SVGTemplateResult>> = {
  /** smartphone */
  phone: svg`<path d="M7 2h10a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2zM12 18h.01"></path>`,
  /** monitor */
  desktop: svg`<path d="M4 3h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM8 21h8M12 17v4"></path>`,
};

export const SCHEME_ICONS: Readonly<Record<Scheme, SVGTemplateResult>> = {
  /** sun */
  light: svg`<path d="M12 8a4 4 0 1 0 0 8a4 4 0 1 0 0-8M12 2v2M12 20v2M4.9 4.9l1.4 1.4M17.7 17.7l1.4 1.4M2 12h2M20 12h2M6.3 17.7l-1.4 1.4M19.1 4.9l-1.4 1.4"></path>`,
  /** moon */
  dark: svg`<path d="M21 12.8A9 9 0 1 1 11.2 3a7 7 0 0 0 9.8 9.8"></path>`,
};

/** copy */
export const COPY = svg`<path d="M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2M4 16c-1.1 0-2-.9-2-2V4c0-1.1.9-2 2-2h10c1.1 0 2 .9 2 2"></path>`;
/** circle-check */
export const GOOD = svg`<path d="M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20m4 7-5.5 5.5L8 12"></path>`;
/** circle-x */
export const BAD = svg`<path d="M12 2a10 10 0 1 0 0 20a10 10 0 1 0 0-20m3 7-6 6m0-6 6 6"></path>`;
/** triangle-alert */
export const CAREFUL = svg`<path d="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01"></path>`;
