import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bigintOfHex, fromUtf16, toUtf16 } from '../../main/js/bridge/text.mjs';

test('a string comes back as it went', () => {
  for (const text of ['', 'é🐍', '\ud800', 'x'.repeat(100_000)]) {
    const units = new Uint16Array(text.length);
    toUtf16(text, units);
    assert.equal(fromUtf16(units), text);
  }
});

test('a bigint is made of what hex() gives', () => {
  assert.equal(bigintOfHex('0xff'), 255n);
  assert.equal(bigintOfHex('-0x20000000000001'), -(2n ** 53n + 1n));
});
