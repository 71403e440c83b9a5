import { fails } from './support/expect.mjs';

/** A runtime whose files are missing says which. */
export default async function ({ loadPyodide }) {
  const missing = new URL('no-such-directory/', import.meta.url).href;
  await fails(() => loadPyodide({ indexURL: missing }), {
    name: '(ReadError|TypeError|Error)',
    message: /no-such-directory/,
  });
  await fails(() => loadPyodide({ stdLibURL: `${missing}lib.zip` }), {
    name: 'ReadError',
    message: /no-such-directory\/lib\.zip/,
  });
}
