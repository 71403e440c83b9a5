/** From the packages that are asked for to all that must be loaded. */
import { canonical } from './lockfile.mjs';

/**
 * A wheel that no lock file describes.
 * @param {string} url
 * @returns {import('./lockfile.mjs').Entry}
 */
function wheelEntry(url) {
  const file = decodeURIComponent(new URL(url, 'file:///').pathname.split('/').pop() ?? '');
  const [name, version] = file.split('-');
  return {
    name: canonical(name),
    version,
    file_name: url,
    install_dir: 'site',
    package_type: 'package',
    imports: [],
    depends: [],
  };
}

/** @param {string} name a package's name, or a URL or path */
export const isWheel = (name) => /\.whl([?#]|$)/.test(name);

/**
 * Finds what the names need, dependencies first, each package once. A cycle is no error: such packages need each other only at run
 * time. Throws PackageError for a name that the lock file lacks.
 * @param {string[]} names packages' names, or URLs and paths of wheels
 * @param {import('./lockfile.mjs').LockFile} lock
 * @param {(name: string) => boolean} isLoaded takes canonical names
 * @returns {import('./lockfile.mjs').Entry[]}
 */
export function resolve(names, lock, isLoaded) {
  /** @type {Map<string, import('./lockfile.mjs').Entry>} */
  const found = new Map();
  const seen = new Set();
  const visit = (/** @type {string} */ name, /** @type {string[]} */ path) => {
    const entry = isWheel(name) ? wheelEntry(name) : lock.entry(name, path);
    const key = canonical(entry.name);
    if (seen.has(key) || isLoaded(key)) {
      return;
    }
    seen.add(key);
    entry.depends.forEach((dependency) => visit(dependency, [...path, entry.name]));
    found.set(key, entry);
  };
  names.forEach((name) => visit(name, []));
  return [...found.values()];
}
