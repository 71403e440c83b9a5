/** A character device of Emscripten's file system whose other end is JavaScript. */

/** The major number of our devices: any that Emscripten does not use. */
const MAJOR = 64;

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
 * Moves bytes by a function that takes them unsigned, as Emscripten does not.
 * @param {import('./emscripten').Interpreter} module
 * @param {(bytes: Uint8Array) => number} move
 * @returns {import('./emscripten').Transfer}
 */
const transfer = (module, move) => (_stream, buffer, offset, length) =>
  guarded(module, () => move(new Uint8Array(buffer.buffer, buffer.byteOffset + offset, length)));

/**
 * Puts a device in place of a standard stream, under its name and descriptor.
 * @param {import('./emscripten').Interpreter} module
 * @param {number} descriptor
 * @param {{ read?: (buffer: Uint8Array) => number, write?: (bytes: Uint8Array) => number, flush?: () => void }} ends
 */
export function replaceStream(module, descriptor, { read, write, flush = () => {} }) {
  const { FS } = module;
  const path = `/dev/${['stdin', 'stdout', 'stderr'][descriptor]}`;
  const device = FS.makedev(MAJOR, descriptor);
  FS.registerDevice(device, {
    ...(read && { read: transfer(module, read) }),
    ...(write && { write: transfer(module, write) }),
    fsync: () => guarded(module, () => (flush(), 0)),
  });
  FS.close(FS.getStream(descriptor));
  FS.unlink(path);
  FS.mkdev(path, 0o666, device);
  FS.open(path, read ? 'r' : 'w');
}

/**
 * @param {import('./emscripten').Interpreter} module
 * @param {number} descriptor
 * @param {boolean} isatty what os.isatty() answers
 */
export function markTerminal(module, descriptor, isatty) {
  module.FS.getStream(descriptor).tty = isatty ? { ops: {} } : undefined;
}
