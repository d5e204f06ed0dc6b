/**
 * West, south, east, north. The standards of FuturoCité ask for GeoJSON and show latitude first, so
 * that tables have both orders; in Belgium each latitude is greater than any longitude.
 */
export const BELGIUM = [2.3, 49.4, 6.5, 51.6] as const;
