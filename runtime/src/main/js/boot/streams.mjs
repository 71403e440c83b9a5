/** Python's standard streams, as devices whose other end is JavaScript. */
import { chooseWriter, ownWriter } from './writers.mjs';
import { functionReader, ownReader } from './readers.mjs';

/** The major number of our devices: any that Emscripten does not use. */
const MAJOR = 64;
const NAMES = ['stdin', 'stdout', 'stderr'];

/**
 * What JavaScript throws becomes an I/O error for Python: an exception would pass through C without clean-up.
 * @param {import('./emscripten').Interpreter} module
 * @param {() => number} action
 */
function guarded(module, action) {
  try {
    return action();
  } catch (cause) {
    throw Object.assign(new module.FS.ErrnoError(module.ERRNO_CODES.EIO), { cause });
  }
}

/**
 * Emscripten's buffers are of signed bytes.
 * @param {Int8Array} buffer
 * @param {number} offset
 * @param {number} length
 */
const bytes = (buffer, offset, length) => new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length);

/** The three streams of a runtime. */
export class Streams {
  #module;
  /** @type {{ reader: import('./readers.mjs').Reader, own: import('./readers.mjs').Reader }} */
  #input;
  /** @type {{ writer: import('./writers.mjs').Writer, own: import('./writers.mjs').Writer }[]} by descriptor, less 1 */
  #outputs;

  /**
   * @param {import('./emscripten').Interpreter} module
   * @param {import('./readers.mjs').Reader} reader
   * @param {import('./writers.mjs').Writer[]} writers
   */
  constructor(module, reader, writers) {
    this.#module = module;
    this.#input = { reader, own: reader };
    this.#outputs = writers.map((writer) => ({ writer, own: writer }));
    NAMES.forEach((name, descriptor) => this.#connect(name, descriptor));
  }

  /** @param {import('./emscripten').Interpreter} module */
  static async of(module) {
    return new Streams(module, await ownReader(), [await ownWriter(1), await ownWriter(2)]);
  }

  /** @param {import('../pyodide').InputOptions} options */
  setInput({ stdin, isatty }) {
    this.#input.reader = stdin ? functionReader(stdin, isatty) : this.#input.own;
    this.#mark(0, this.#input.reader.isatty);
  }

  /**
   * @param {1 | 2} descriptor
   * @param {import('../pyodide').OutputOptions} options
   */
  setOutput(descriptor, options) {
    const output = this.#outputs[descriptor - 1];
    output.writer = chooseWriter(options, output.own);
    this.#mark(descriptor, output.writer.isatty);
  }

  /**
   * @param {string} name
   * @param {number} descriptor
   */
  #connect(name, descriptor) {
    const { FS } = this.#module;
    const device = FS.makedev(MAJOR, descriptor);
    FS.registerDevice(device, descriptor === 0 ? this.#reading() : this.#writing(this.#outputs[descriptor - 1]));
    FS.close(FS.getStream(descriptor));
    FS.unlink(`/dev/${name}`);
    FS.mkdev(`/dev/${name}`, 0o666, device);
    FS.open(`/dev/${name}`, descriptor === 0 ? 'r' : 'w');
    this.#mark(descriptor, (descriptor === 0 ? this.#input.own : this.#outputs[descriptor - 1].own).isatty);
  }

  #reading() {
    /** @type {import('./emscripten').Transfer} */
    const read = (_stream, buffer, offset, length) =>
      guarded(this.#module, () => this.#input.reader.read(bytes(buffer, offset, length)));
    return { read };
  }

  /** @param {{ writer: import('./writers.mjs').Writer }} output */
  #writing(output) {
    /** @type {import('./emscripten').Transfer} */
    const write = (_stream, buffer, offset, length) =>
      guarded(this.#module, () => output.writer.write(bytes(buffer, offset, length)));
    const fsync = () => guarded(this.#module, () => (output.writer.flush(), 0));
    return { write, fsync };
  }

  /**
   * @param {number} descriptor
   * @param {boolean} isatty what os.isatty() answers
   */
  #mark(descriptor, isatty) {
    this.#module.FS.getStream(descriptor).tty = isatty ? { ops: {} } : undefined;
  }
}
