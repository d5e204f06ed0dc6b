/** What an element keeps to itself is no part of its public description. */
const leaveOutPrivate = {
  name: 'leave-out-private',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations = [] } of customElementsManifest.modules)
      for (const declaration of declarations) {
        const isPrivate = ({ name, privacy }) =>
          ['private', 'protected'].includes(privacy) || name.startsWith('#');
        const hidden = new Set(declaration.members?.filter(isPrivate).map(({ name }) => name));
        declaration.members = declaration.members?.filter(({ name }) => !hidden.has(name));
        declaration.attributes = declaration.attributes?.filter(
          ({ fieldName }) => !hidden.has(fieldName),
        );
      }
  },
};

/** Files are found in an order of their own on each run. */
const sortModules = {
  name: 'sort-modules',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules.sort((one, other) => (one.path < other.path ? -1 : 1));
  },
};

export default {
  globs: ['src/components/**/*.ts', 'src/internal/parvis-element.ts', 'src/internal/events.ts'],
  exclude: ['src/**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [leaveOutPrivate, sortModules],
};
