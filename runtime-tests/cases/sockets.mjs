import { equal, fails } from './support/expect.mjs';

const LISTEN = 'import socket\nwith socket.socket() as s:\n    s.bind(("localhost", 0))\n    s.listen()';
// It asks by a socket of a kind of its own.
const NAMES = 'socket.if_nameindex()';
const SEND = 'with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s: s.sendto(b"x", ("localhost", 9))';

/** What no page can do is an error that Python goes on from. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  await fails(() => pyodide.runPython(LISTEN), { name: 'PythonError', type: 'OSError' });
  for (const program of ['socket.socket(type=socket.SOCK_RAW)', NAMES]) {
    await fails(() => pyodide.runPython(program), { name: 'PythonError', type: 'OSError' });
  }
  if (!globalThis.process?.versions?.node) {
    // Emscripten sends it through a WebSocket, which like UDP tells nobody whether it arrived.
    pyodide.runPython(SEND);
  } else {
    await fails(() => pyodide.runPython(SEND), { name: 'PythonError', type: 'OSError' });
  }
  await fails(() => pyodide.runPython('import asyncio; asyncio.run(asyncio.sleep(0))'), {
    name: 'PythonError',
    type: 'OSError',
  });
  equal(pyodide.runPython('1 + 1'), 2);
}
