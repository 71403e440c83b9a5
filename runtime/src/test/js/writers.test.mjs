import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseWriter, lineWriter } from '../../main/js/boot/writers.mjs';

const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);

/** @param {Uint8Array[]} blocks */
function linesOf(blocks) {
  /** @type {string[]} */
  const lines = [];
  const writer = lineWriter((line) => lines.push(line));
  blocks.forEach((block) => assert.equal(writer.write(block), block.length));
  return { lines, writer };
}

test('a line is given when its end comes', () => {
  assert.deepEqual(linesOf([bytes('a\nb'), bytes('c\n\nd')]).lines, ['a', 'bc', '']);
});

test('a character may be spread over blocks', () => {
  const text = bytes('🐍\n');
  assert.deepEqual(linesOf([text.subarray(0, 2), text.subarray(2)]).lines, ['🐍']);
});

test('a flush gives what is there of a line', () => {
  const { lines, writer } = linesOf([bytes('a\nb')]);
  writer.flush();
  writer.flush();
  assert.deepEqual(lines, ['a', 'b']);
});

test('a stream has one handler', () => {
  const fallback = lineWriter(() => {});
  assert.equal(chooseWriter({}, fallback), fallback);
  assert.throws(() => chooseWriter({ batched: () => {}, raw: () => {} }, fallback), TypeError);
  assert.throws(() => chooseWriter({ batched: () => {}, isatty: true }, fallback), TypeError);
});
