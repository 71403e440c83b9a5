/** Every error that the runtime throws, and every message of one: what, where, what was expected, what to do. */

/** A Python exception that reached JavaScript. Its message is Python's traceback. */
export class PythonError extends Error {
  /**
   * @param {string} type the name of the exception's class, for example `ZeroDivisionError`
   * @param {string} traceback
   */
  constructor(type, traceback) {
    super(traceback);
    this.name = 'PythonError';
    this.type = type;
  }
}

/** The runtime is in a state that Python can't go on from. */
export class FatalError extends Error {
  /** @param {any} cause what was thrown: not always an Error */
  constructor(cause) {
    super(`Python stopped for good (${cause?.message ?? cause}); load a new runtime with loadPyodide()`, { cause });
    this.name = 'FatalError';
  }
}

/** A package can't be loaded. */
export class PackageError extends Error {
  /**
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(message, options) {
    super(message, options);
    this.name = 'PackageError';
  }

  /**
   * @param {string} name
   * @param {string | undefined} nearest
   * @param {string} lockFile
   * @param {string[]} path the packages that led here
   */
  static unknown(name, nearest, lockFile, path) {
    const needed = path.length ? `, which ${path.join(' → ')} needs` : '';
    const hint = nearest ? `; did you mean '${nearest}'?` : '; give a wheel’s URL to load one from elsewhere';
    return new PackageError(`there is no package '${name}'${needed} in ${lockFile}${hint}`);
  }

  /**
   * @param {string} url
   * @param {string} expected
   * @param {string} got
   */
  static integrity(url, expected, got) {
    return new PackageError(
      `${url} is not the file that the lock file describes: expected SHA-256 ${expected}, got ${got}; ` +
        'rebuild the repository, or clear the cache between it and this program',
    );
  }
}

/** A file of the runtime or of a package can't be read. */
export class ReadError extends Error {
  /**
   * @param {string} url
   * @param {string} reason
   * @param {ErrorOptions} [options]
   */
  constructor(url, reason, options) {
    super(`can't read ${url}: ${reason}`, options);
    this.name = 'ReadError';
  }
}
