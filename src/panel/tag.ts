export const PANEL_TAG = 'parvis-check';
