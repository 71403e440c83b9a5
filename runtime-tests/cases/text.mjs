import { equal } from './support/expect.mjs';

const TEXTS = [
  '',
  'a\0b',
  'é',
  'ÿ\u0080',
  'дом',
  '東京',
  '𝄞 and 🐍',
  '\ud800',
  '\udc00\ud800',
  '\ufeffbom',
  'x'.repeat(100_000),
  '🐍'.repeat(50_000),
];

/** Every string comes back as it went, lone surrogates too. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  for (const text of TEXTS) {
    pyodide.globals.set('text', text);
    equal(pyodide.runPython('text'), text);
    equal(pyodide.runPython('len(text)'), [...text].length, 'length in code points');
  }
  equal(pyodide.runPython('"\\N{SNAKE}ü"'), '🐍ü');
}
