import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verify } from '../../main/js/packages/download.mjs';

const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

test('the right digest passes, in either case', async () => {
  await verify(new Uint8Array(), EMPTY, 'file:///empty');
  await verify(new Uint8Array(), EMPTY.toUpperCase(), 'file:///empty');
});

test('another digest is an error with both', async () => {
  await assert.rejects(verify(new Uint8Array([1]), EMPTY, 'file:///one'), {
    name: 'PackageError',
    message: new RegExp(`^file:///one is not the file .*expected SHA-256 ${EMPTY}, got 4bf5122f`),
  });
});

test('the right digest passes where crypto is no global, as in Node 18', async () => {
  const crypto = Object.getOwnPropertyDescriptor(globalThis, 'crypto');
  Reflect.deleteProperty(globalThis, 'crypto');
  try {
    await verify(new Uint8Array(), EMPTY, 'file:///empty');
  } finally {
    Object.defineProperty(globalThis, 'crypto', /** @type {PropertyDescriptor} */ (crypto));
  }
});
