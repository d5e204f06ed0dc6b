import js from '@eslint/js';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { importX } from 'eslint-plugin-import-x';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const PURE = ['check', 'contrast', 'feed', 'hours', 'search', 'votes', 'importers'];
const BROWSER = [
  'components',
  'configurator',
  'controllers',
  'internal',
  'panel',
  'styles',
  'translations',
];
const inSrc = (folders) => folders.map((folder) => `./src/${folder}`);

/** Who may import whom: `target` may not import `from`, save what is in `except`. */
const zones = [
  ...PURE.map((folder) => ({
    target: `./src/${folder}`,
    from: './src',
    except: [
      `./${folder}`,
      ...(['contrast', 'feed'].includes(folder) ? [] : ['./feed']),
      ...(folder === 'importers' ? ['./hours'] : []),
      // Its codes are those that there are sentences for.
      ...(folder === 'check' ? ['./translations'] : []),
    ],
    message: 'A pure folder imports only itself, the feed, and an importer the hours.',
  })),
  {
    target: './src/translations',
    from: './src',
    except: ['./translations'],
    message: 'Translations import nothing.',
  },
  {
    target: './src/styles',
    from: './src',
    except: ['./styles'],
    message: 'Styles import only lit.',
  },
  {
    target: './src/internal',
    from: './src',
    // The formula of contrast, which the command line needs too, and how JSON is written.
    except: ['./internal', './contrast', './feed/json-text.ts'],
    message: 'Element plumbing imports only lit, the formula of contrast and how JSON is written.',
  },
  {
    target: './src/controllers',
    from: inSrc(['components', 'collector', 'cli', 'styles']),
    message: 'Controllers import plumbing, translations and pure folders.',
  },
  {
    target: './src/panel',
    from: inSrc(['components', 'controllers', 'styles']),
    message: 'The panel stands without the elements, whose faults it tells.',
  },
  ...['alert-banner', 'business-showcase', 'opinion-poll', 'service-finder'].map((name) => ({
    target: `./src/components/${name}`,
    from: './src/components',
    except: [`./${name}`],
    message: 'An element never imports another element’s folder.',
  })),
  {
    target: inSrc(['components']),
    from: inSrc(['collector', 'cli']),
    message: 'The browser never imports the server.',
  },
  {
    target: inSrc([...BROWSER, 'feed', 'hours', 'search', 'votes']),
    from: inSrc(['importers']),
    message: 'Importers and their libraries never reach a page.',
  },
  {
    target: './src/collector',
    from: inSrc([...BROWSER, 'cli']),
    message: 'The collector imports pure folders.',
  },
  {
    target: './src/cli',
    // Words alone: a static copy of an element says what the element says.
    from: inSrc(BROWSER.filter((folder) => folder !== 'translations')),
    message: 'The command line imports pure folders and translations.',
  },
  {
    target: './src',
    from: ['./test', './stories', './demo', './bench'],
    message: 'src stands alone.',
  },
];

export default tseslint.config(
  { ignores: ['dist/', 'dist-again-*/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  importX.flatConfigs.typescript,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.js', 'test/*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'import-x/no-default-export': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn'] }],
    },
  },
  {
    files: [...BROWSER, 'feed', 'hours', 'search', 'votes'].map((folder) => `src/${folder}/**`),
    ignores: ['src/feed/json-schema.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        {
          object: 'Array',
          property: 'from',
          message: 'Prototype.js puts its own in place: spread, and map over keys().',
        },
      ],
    },
  },
  {
    files: ['src/components/**', 'src/internal/**', 'src/controllers/**', 'stories/**'],
    plugins: { lit, wc, 'lit-a11y': litA11y },
    rules: {
      ...lit.configs['flat/recommended'].rules,
      ...wc.configs['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
    },
  },
  {
    files: PURE.map((folder) => `src/${folder}/**`),
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^(node:|lit)', message: 'Pure: no DOM, no Node.' }] },
      ],
      'no-restricted-globals': [
        'error',
        ...['document', 'window', 'localStorage', 'navigator', 'location', 'fetch', 'process'],
      ],
    },
  },
  {
    files: ['src/cli/**', 'src/collector/**', 'demo/**', 'test/**', 'bench/**', '*.config.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['test/**', 'stories/**'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
    },
  },
  {
    files: ['*.config.ts', 'eslint.config.js', 'test/**/*.mjs', 'stories/**'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    ...tseslint.configs.disableTypeChecked,
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      ...tseslint.configs.disableTypeChecked.languageOptions,
      globals: { process: 'readonly', console: 'readonly' },
    },
  },
);
