/** The public interface of the runtime: the names are those of Pyodide's published API. */

export interface LoadPyodideOptions {
  /** URL or path of the directory with the runtime's files; by default that of pyodide.mjs. */
  indexURL?: string;
  /** URL or path of the lock file; by default pyodide-lock.json in indexURL. */
  lockFileURL?: string;
  /** URL of the directory with the packages; by default that of the lock file. */
  packageBaseUrl?: string;
  /** URL or path of the standard library; by default python_stdlib.zip in indexURL. */
  stdLibURL?: string;
  /** Packages to load before loadPyodide returns. */
  packages?: string[];
  /** Environment variables of Python; HOME is /home/pyodide by default. */
  env?: Record<string, string>;
  /** Gives one line of input, undefined at the end. */
  stdin?: () => string | undefined | null;
  /** Gets each line of output. */
  stdout?: (line: string) => void;
  /** Gets each line of error output. */
  stderr?: (line: string) => void;
  /** Has no effect: the standard library is always whole. */
  fullStdLib?: boolean;
}

export interface RunOptions {
  /** The variables that the program sees; by default pyodide.globals. */
  globals?: PyProxy;
  /** Its local variables; by default the globals. */
  locals?: PyProxy;
  /** The file name in tracebacks; source lines are shown unless it is in angle brackets. */
  filename?: string;
}

export interface LoadPackageOptions {
  /** Whether files must have the lock file's SHA-256; true by default. */
  checkIntegrity?: boolean;
  /** Gets what goes on; console.log by default. */
  messageCallback?: (message: string) => void;
  /** Gets why loading failed, before the promise is rejected; console.error by default. */
  errorCallback?: (message: string) => void;
}

export interface PackageData {
  name: string;
  version: string;
  fileName: string;
  packageType: string;
}

export interface InputOptions {
  /** Gives a line (its end may be left out), bytes or one byte; null or undefined at the end. */
  stdin?: () => string | ArrayBuffer | ArrayBufferView | number | null | undefined;
  /** What os.isatty(0) answers. */
  isatty?: boolean;
}

/** At most one of batched, raw and write; none means the program's own output. */
export interface OutputOptions {
  /** Gets each line, without its end. */
  batched?: (line: string) => void;
  /** Gets each byte. */
  raw?: (byte: number) => void;
  /** Gets bytes and returns how many it took. */
  write?: (bytes: Uint8Array) => number;
  /** What os.isatty() answers; not with batched. */
  isatty?: boolean;
}

/**
 * A Python object that JavaScript holds. It owns one reference: destroy() releases it, else the garbage collector does some time.
 */
export interface PyProxy {
  /** The name of the object's type. */
  readonly type: string;
  /** What str() makes of the object. */
  toString(): string;
  /** Releases the object; the proxy is of no use afterwards. */
  destroy(): void;
}

/** A Python dict. */
export interface PyDict extends PyProxy {
  /** Returns an item, undefined where the dict lacks the key. */
  get(key: unknown): any;
  set(key: unknown, value: unknown): void;
  has(key: unknown): boolean;
  delete(key: unknown): void;
}

/** A Python exception; its message is the traceback. */
export interface PythonError extends Error {
  /** The name of the exception's class, for example ZeroDivisionError. */
  readonly type: string;
}

export interface PyodideAPI {
  readonly version: string;
  /** The variables of Python's __main__. */
  readonly globals: PyDict;
  /** Where each loaded package came from, by canonical name. */
  readonly loadedPackages: Record<string, string>;
  /** Emscripten's file system. */
  readonly FS: any;
  /** Emscripten's functions on paths. */
  readonly PATH: any;
  /** The numbers of C's error codes, by name. */
  readonly ERRNO_CODES: Record<string, number>;
  readonly ffi: {
    PyProxy: abstract new (...values: never) => PyProxy;
    PythonError: abstract new (...values: never) => PythonError;
  };

  /**
   * Runs a program and returns the value of its last expression: None becomes undefined; bool, int, float and str become
   * JavaScript's values, an int beyond 2^53 a bigint; any other object a PyProxy. Throws PythonError.
   */
  runPython(code: string, options?: RunOptions): any;

  /**
   * Loads packages of the repository, by name, or wheels, by URL or path, with all that they need. Rejects for an unknown name, a
   * file that can't be read and a file with another SHA-256 than the lock file says.
   */
  loadPackage(names: string | string[], options?: LoadPackageOptions): Promise<PackageData[]>;

  /** Loads the packages that a program imports; modules that no package has are left to Python. */
  loadPackagesFromImports(code: string, options?: LoadPackageOptions): Promise<PackageData[]>;

  setStdin(options?: InputOptions): void;
  setStdout(options?: OutputOptions): void;
  setStderr(options?: OutputOptions): void;
}

/** Loads the runtime. Rejects where a file can't be read or the interpreter does not start. */
export function loadPyodide(options?: LoadPyodideOptions): Promise<PyodideAPI>;

export const version: string;
