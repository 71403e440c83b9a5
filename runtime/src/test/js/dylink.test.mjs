import assert from 'node:assert/strict';
import { test } from 'node:test';
import { neededBy } from '../../main/js/packages/dylink.mjs';

/** @param {string} text */
const string = (text) => [text.length, ...new TextEncoder().encode(text)];

/** @param {number[]} content of the section dylink.0 */
function moduleWith(content) {
  const section = [...string('dylink.0'), ...content];
  return new WebAssembly.Module(Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0, section.length, ...section]));
}

test('the needed libraries are read past other parts', () => {
  const memory = [1, 4, 0, 0, 0, 0];
  const names = [2, ...string('liba.so'), ...string('libb.so')];
  assert.deepEqual(neededBy(moduleWith([...memory, 2, names.length, ...names])), ['liba.so', 'libb.so']);
});

test('a module without such a section needs nothing', () => {
  assert.deepEqual(neededBy(new WebAssembly.Module(Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))), []);
  assert.deepEqual(neededBy(moduleWith([1, 5, 0x80, 1, 0, 0, 0])), []);
});
