declare global {
  /** The series of the runtime's Python, for example 3.13; the build puts it into the program. */
  const PYTHON_SERIES: string;
}

/** What the runtime uses of Emscripten's module object, and the exports of our C side. */
export interface Interpreter {
  HEAPU8: Uint8Array<ArrayBuffer>;
  FS: FileSystem;
  PATH: unknown;
  ERRNO_CODES: Record<string, number>;
  ENV: Record<string, string>;
  LDSO: { loadedLibsByName: Record<string, unknown> };
  preloadedWasm: Record<string, WebAssembly.Exports>;
  loadDynamicLibrary(name: string, flags: LibraryFlags): unknown;
  loadWebAssemblyModule(
    binary: Uint8Array | WebAssembly.Module,
    flags: LibraryFlags,
    name: string,
    localScope: WebAssembly.Exports,
  ): WebAssembly.Exports | Promise<WebAssembly.Exports>;

  /** What the C side calls. */
  kiln: any;
  _kiln_start(): string | undefined;
  _kiln_import(name: string): any;
  _kiln_attribute(object: number, name: string): any;
  _kiln_call(callable: number, values: unknown[]): any;
  _kiln_release(owned: number): void;
}

export interface LibraryFlags {
  loadAsync?: boolean;
  global?: boolean;
  nodelete?: boolean;
}

export interface Stream {
  tty?: unknown;
}

/** Moves bytes between a buffer and a device; returns how many. */
export type Transfer = (stream: Stream, buffer: Int8Array, offset: number, length: number) => number;

export interface FileSystem {
  ErrnoError: new (code: number) => Error;
  makedev(major: number, minor: number): number;
  registerDevice(device: number, operations: object): void;
  mkdev(path: string, mode: number, device: number): void;
  mkdirTree(path: string): void;
  chdir(path: string): void;
  open(path: string, flags: string): Stream;
  close(stream: Stream): void;
  getStream(descriptor: number): Stream;
  readFile(path: string): Uint8Array<ArrayBuffer>;
  unlink(path: string): void;
  writeFile(path: string, data: Uint8Array | string, options?: { canOwn?: boolean }): void;
  [name: string]: any;
}

export type CreateInterpreter = (settings: object) => Promise<Interpreter>;
