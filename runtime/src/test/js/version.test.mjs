import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { VERSION } from '../../main/js/version.mjs';

const text = (/** @type {string} */ path) => readFile(new URL(path, import.meta.url), 'utf8');

test('JavaScript, Python, the recipe and the npm package have one version', async () => {
  assert.match(await text('../../main/python/_pyodide/version.py'), new RegExp(`VERSION = "${VERSION}"`));
  assert.match(await text('../../../../recipes/runtime/meta.yaml'), new RegExp(`version: ${VERSION}\n`));
  assert.equal(JSON.parse(await text('../../../package.json')).version, VERSION);
});
