/** What cases check with: the same in Node and in a page. */

const show = (value) => (typeof value === 'bigint' ? `${value}n` : (JSON.stringify(value) ?? String(value)));

const message = (what, got, expected) => `${what}: got ${show(got)}, expected ${show(expected)}`;

/** Compares strictly; -0 differs from 0, NaN equals itself. */
export function equal(got, expected, what = 'value') {
  if (!Object.is(got, expected)) {
    throw new Error(message(what, got, expected));
  }
}

/** Compares lists and plain objects. */
export function same(got, expected, what = 'value') {
  equal(JSON.stringify(got), JSON.stringify(expected), what);
}

export function matches(got, pattern, what = 'text') {
  if (!pattern.test(got)) {
    throw new Error(`${what}: ${show(got)} does not match ${pattern}`);
  }
}

/** Checks that an action, or the promise that it returns, fails with an error of a name, type and message. */
export async function fails(action, { name, type, message: pattern }) {
  const error = await Promise.resolve()
    .then(action)
    .then((value) => {
      throw new Error(`nothing was thrown; the value is ${show(String(value))}`);
    })
    .catch((thrown) => thrown);
  matches(`${error.name}: ${error.message}`, new RegExp(`^${name}: `), 'error');
  if (type) {
    equal(error.type, type, 'type of the error');
  }
  if (pattern) {
    matches(error.message, pattern, 'message of the error');
  }
  return error;
}
