// Lint rules: typescript-eslint's type-checked set, the house style, and the direction in which data flows.
import tseslint from 'typescript-eslint';

/** Each stage folder and the stage folders it may import from; `src/*.ts` are the assembly and may import all. */
const mayImport = {
  model: [],
  graph: ['model'],
  annotations: ['model'],
  import: ['model', 'graph', 'annotations'],
  explore: ['model', 'graph', 'annotations'],
  graphql: ['model', 'graph', 'annotations', 'import', 'explore'],
  server: ['model', 'graph', 'annotations', 'import', 'explore', 'graphql'],
  cli: ['model', 'graph', 'annotations', 'import', 'explore', 'graphql', 'server'],
  web: [],
};
const stages = Object.keys(mayImport);

const directions = stages.map((stage) => ({
  files: [`src/${stage}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: stages
              .filter((other) => other !== stage && !mayImport[stage].includes(other))
              .flatMap((other) => [`../${other}/*`, `../**/../${other}/*`]),
            message: `Data flows one way (ARCHITECTURE.md): ${stage} may import ${mayImport[stage].join(', ') || 'no other stage'}.`,
          },
        ],
      },
    ],
  },
}));

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      '.litgraph/',
      'coverage/',
      'bench/node_modules/',
      '**/generated/**',
      '**/generated.ts',
    ],
  },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx', 'tests/**/*.ts', '*.config.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      'max-lines': ['warn', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['src/cli/**'], rules: { 'no-console': 'off' } },
  ...directions,
);
