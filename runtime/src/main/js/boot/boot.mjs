/** From nothing to a running interpreter. */
import { Bridge } from '../bridge/bridge.mjs';
import { compile, read } from '../host.mjs';
import { Streams } from './streams.mjs';

const SERIES = PYTHON_SERIES;
const STDLIB = `/lib/python${SERIES.replace('.', '')}.zip`;
export const SITE_PACKAGES = `/lib/python${SERIES}/site-packages`;

/**
 * Starts every download at once: none needs another's result.
 * @param {import('./options.mjs').Options} options
 * @returns {[Promise<WebAssembly.Module>, Promise<Uint8Array<ArrayBuffer>>, Promise<{ default: import('./emscripten').CreateInterpreter }>]}
 */
const parts = (options) => [
  compile(`${options.indexURL}pyodide.asm.wasm`),
  read(options.stdLibURL),
  import(`${options.indexURL}pyodide.asm.mjs`),
];

/**
 * Emscripten writes each character of the environment as one byte: these are the bytes of UTF-8.
 * @param {string} text
 */
const asBytes = (text) => String.fromCharCode(...new TextEncoder().encode(text));

/**
 * @param {import('./emscripten').CreateInterpreter} create
 * @param {WebAssembly.Module} wasm
 * @param {Record<string, string>} env read before anything can run
 * @returns {Promise<import('./emscripten').Interpreter>}
 */
const instantiate = (create, wasm, env) =>
  new Promise((resolve, reject) => {
    const instantiateWasm = (/** @type {WebAssembly.Imports} */ imports, /** @type {Function} */ receive) => {
      WebAssembly.instantiate(wasm, imports).then((instance) => receive(instance, wasm), reject);
      return {};
    };
    const setEnvironment = (/** @type {import('./emscripten').Interpreter} */ module) =>
      Object.entries(env).forEach(([name, value]) => (module.ENV[name] = asBytes(value)));
    create({ instantiateWasm, preRun: [setEnvironment] }).then(resolve, reject);
  });

/**
 * @param {import('./emscripten').Interpreter} module
 * @param {Uint8Array} stdlib
 * @param {import('./options.mjs').Options} options
 */
function furnish(module, stdlib, options) {
  const { FS } = module;
  for (const directory of [options.env.HOME, SITE_PACKAGES, `/lib/python${SERIES}/lib-dynload`, '/usr/lib']) {
    FS.mkdirTree(directory);
  }
  FS.writeFile(STDLIB, stdlib, { canOwn: true });
  FS.chdir(options.env.HOME);
}

/**
 * Starts a runtime. Throws ReadError for a part that can't be read, FatalError where the interpreter does not start.
 * @param {import('./options.mjs').Options} options
 */
export async function boot(options) {
  const [wasm, stdlib, { default: create }] = await Promise.all(parts(options));
  const module = await instantiate(create, wasm, options.env);
  furnish(module, stdlib, options);
  const streams = await Streams.of(module, options);
  const bridge = new Bridge(module);
  bridge.start();
  bridge.function('_pyodide.startup', 'start')();
  return { options, module, streams, bridge };
}

/** @typedef {Awaited<ReturnType<typeof boot>>} Runtime */
