export default {
  globs: ['src/components/**/*.ts', 'src/internal/parvis-element.ts', 'src/internal/events.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
