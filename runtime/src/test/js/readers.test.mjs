import assert from 'node:assert/strict';
import { test } from 'node:test';
import { functionReader } from '../../main/js/boot/readers.mjs';

/**
 * @param {import('../../main/js/boot/readers.mjs').Reader} reader
 * @param {number} size
 */
function take(reader, size) {
  const buffer = new Uint8Array(size);
  return new TextDecoder().decode(buffer.subarray(0, reader.read(buffer)));
}

test('a line gets its end, and is given in pieces that fit', () => {
  const answers = ['hello', 'x\n', null];
  const reader = functionReader(() => answers.shift());
  assert.deepEqual(
    [4, 4, 4, 4].map((size) => take(reader, size)),
    ['hell', 'o\n', 'x\n', ''],
  );
});

test('bytes are given as they are', () => {
  const answers = [new Uint8Array([97, 98]), new Uint8Array([99]).buffer, 100];
  const reader = functionReader(() => answers.shift());
  assert.deepEqual(
    [8, 8, 8, 8].map((size) => take(reader, size)),
    ['ab', 'c', 'd', ''],
  );
});
