import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LockFile } from '../../main/js/packages/lockfile.mjs';
import { resolve } from '../../main/js/packages/resolve.mjs';

/** @param {Record<string, string[]>} dependencies */
function lockFile(dependencies) {
  const entries = Object.entries(dependencies).map(([name, depends]) => [
    name,
    {
      name,
      version: '1',
      file_name: `${name}.whl`,
      install_dir: 'site',
      package_type: 'package',
      imports: [name],
      depends,
    },
  ]);
  return new LockFile('https://example.org/pyodide-lock.json', { packages: Object.fromEntries(entries) });
}

/**
 * @param {string[]} wanted
 * @param {Record<string, string[]>} dependencies
 * @param {string[]} [loaded]
 */
const names = (wanted, dependencies, loaded = []) =>
  resolve(wanted, lockFile(dependencies), (name) => loaded.includes(name)).map((entry) => entry.name);

test('dependencies come first, each package once', () => {
  const dependencies = { app: ['left', 'right'], left: ['base'], right: ['base'], base: [] };
  assert.deepEqual(names(['app', 'left'], dependencies), ['base', 'left', 'right', 'app']);
});

test('what is loaded is left out, with what only it needs', () => {
  assert.deepEqual(names(['app'], { app: ['lib'], lib: ['base'], base: [] }, ['lib']), ['app']);
});

test('packages that need each other are no error', () => {
  assert.deepEqual(names(['a'], { a: ['b'], b: ['a'] }), ['b', 'a']);
});

test('a name may have any spelling', () => {
  assert.deepEqual(names(['Foo_Bar.baz'], { 'foo-bar-baz': [] }), ['foo-bar-baz']);
});

test('an unknown name is an error with the nearest one', () => {
  assert.throws(() => names(['numpi'], { numpy: [], scipy: [] }), {
    name: 'PackageError',
    message: "there is no package 'numpi' in https://example.org/pyodide-lock.json; did you mean 'numpy'?",
  });
});

test('an unknown dependency is an error with the packages that led to it', () => {
  assert.throws(() => names(['app'], { app: ['lib'], lib: ['gone'] }), {
    name: 'PackageError',
    message: /there is no package 'gone', which app → lib needs in .*; give a wheel’s URL/,
  });
});

test('a wheel is described by its name', () => {
  const [entry] = resolve(['https://example.org/w/My_Pkg-2.1-py3-none-any.whl?x=1'], lockFile({}), () => false);
  assert.equal(entry.name, 'my-pkg');
  assert.equal(entry.version, '2.1');
  assert.equal(entry.sha256, undefined);
});

test('a lock file that is none is an error that names it', () => {
  const parse = () => LockFile.parse('https://example.org/lock.json', new TextEncoder().encode('<html>'));
  assert.throws(parse, { name: 'PackageError', message: /^https:\/\/example\.org\/lock\.json is no lock file/ });
});

test('a module leads to its package', () => {
  assert.equal(lockFile({ pillow: [] }).packageOf('pillow'), 'pillow');
  assert.equal(lockFile({ pillow: [] }).packageOf('unknown'), undefined);
});
