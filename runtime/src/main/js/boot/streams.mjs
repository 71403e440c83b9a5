/** Python's standard streams. */
import { markTerminal, replaceStream } from './device.mjs';
import { functionReader, ownReader } from './readers.mjs';
import { chooseWriter, ownWriter } from './writers.mjs';

/** The three streams of a runtime, each with the end that it has now and the program's own. */
export class Streams {
  #module;
  #input;
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
    replaceStream(module, 0, { read: (buffer) => this.#input.reader.read(buffer) });
    this.#outputs.forEach((output, index) =>
      replaceStream(module, index + 1, {
        write: (bytes) => output.writer.write(bytes),
        flush: () => output.writer.flush(),
      }),
    );
  }

  /**
   * Connects the streams with what loadPyodide was given.
   * @param {import('./emscripten').Interpreter} module
   * @param {import('./options.mjs').Options} options
   */
  static async of(module, { stdin, stdout, stderr }) {
    const streams = new Streams(module, await ownReader(), [await ownWriter(1), await ownWriter(2)]);
    streams.setInput({ stdin });
    streams.setOutput(1, { batched: stdout });
    streams.setOutput(2, { batched: stderr });
    return streams;
  }

  /** @param {import('../pyodide').InputOptions} options */
  setInput({ stdin, isatty }) {
    this.#input.reader = stdin ? functionReader(stdin, isatty) : this.#input.own;
    markTerminal(this.#module, 0, this.#input.reader.isatty);
  }

  /**
   * @param {1 | 2} descriptor
   * @param {import('../pyodide').OutputOptions} options
   */
  setOutput(descriptor, options) {
    const output = this.#outputs[descriptor - 1];
    output.writer = chooseWriter(options, output.own);
    markTerminal(this.#module, descriptor, output.writer.isatty);
  }
}
