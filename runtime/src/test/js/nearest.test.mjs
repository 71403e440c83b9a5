import assert from 'node:assert/strict';
import { test } from 'node:test';
import { distance, nearest } from '../../main/js/packages/nearest.mjs';

test('the distance counts insertions, deletions, substitutions and swaps', () => {
  assert.equal(distance('numpy', 'numpy'), 0);
  assert.equal(distance('', 'abc'), 3);
  assert.equal(distance('nunpy', 'numpy'), 1);
  assert.equal(distance('nmupy', 'numpy'), 1);
  assert.equal(distance('numpyy', 'numpy'), 1);
});

test('the nearest name is near', () => {
  assert.equal(nearest('pandsa', ['numpy', 'pandas']), 'pandas');
  assert.equal(nearest('tensorflow', ['numpy', 'pandas']), undefined);
  assert.equal(nearest('x', []), undefined);
});

test('of equally near names the first in the alphabet is taken', () => {
  assert.equal(nearest('ab', ['ac', 'aa']), 'aa');
});
