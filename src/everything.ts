/** Package entry of the one file: all elements, and the loader that finds their placeholders. */
export * from './parvis.js';
import './loader.js';
