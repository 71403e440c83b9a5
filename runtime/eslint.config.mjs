import js from '@eslint/js';
import globals from 'globals';

export default [
  { ignores: ['build/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.mjs'],
    languageOptions: { globals: { ...globals['shared-node-browser'], ...globals.browser, process: 'readonly' } },
    rules: {
      eqeqeq: 'error',
      'max-lines-per-function': ['error', 40],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['src/main/js/boot/boot.mjs'],
    languageOptions: { globals: { PYTHON_SERIES: 'readonly' } },
  },
  {
    // Parts of Emscripten's own program.
    files: ['src/main/emscripten/*.js'],
    languageOptions: {
      sourceType: 'script',
      globals: {
        ...globals['shared-node-browser'],
        ERRNO_CODES: 'readonly',
        FS: 'readonly',
        GOT: 'readonly',
        HEAP32: 'readonly',
        HEAP64: 'readonly',
        HEAPU8: 'readonly',
        MEMFS: 'readonly',
        SOCKFS: 'readonly',
        SYSCALLS: 'readonly',
        addFunction: 'readonly',
        addToLibrary: 'readonly',
        isInternalSym: 'readonly',
        isSymbolDefined: 'readonly',
        runtimeInitialized: 'readonly',
        wasmImports: 'readonly',
      },
    },
  },
  {
    files: ['src/main/js/*.js'],
    languageOptions: { sourceType: 'script', globals: { ...globals.browser, ...globals.node } },
  },
];
