// Lucide (ISC), https://lucide.dev, each drawn as one path.
/** sliders-horizontal */
export const SLIDERS = 'M21 4h-7M10 4H3M21 12h-9M8 12H3M21 20h-5M12 20H3M14 2v4M8 10v4M16 18v4';
/** chevron-left */
export const BACK = 'm15 18-6-6 6-6';
