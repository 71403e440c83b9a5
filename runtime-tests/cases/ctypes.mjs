import { equal } from './support/expect.mjs';

const CALLBACK = `
import ctypes
integers = (ctypes.c_int * 5)(4, 2, 5, 1, 3)
compare = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_int), ctypes.POINTER(ctypes.c_int))
libc = ctypes.CDLL(None)
libc.qsort(integers, len(integers), ctypes.sizeof(ctypes.c_int), compare(lambda a, b: a[0] - b[0]))
str(list(integers))
`;

/** Calls into C and back out of it, with types that are known at run time only. */
export default async function ({ loadPyodide }) {
  const pyodide = await loadPyodide();
  equal(pyodide.runPython(CALLBACK), '[1, 2, 3, 4, 5]');
  equal(pyodide.runPython('libc.abs(-4)'), 4);
  equal(
    pyodide.runPython(
      'libc.pow.restype = ctypes.c_double; libc.pow(ctypes.c_double(2), ctypes.c_double(0.5)) ** 2 - 2 < 1e-9',
    ),
    true,
  );
  equal(
    pyodide.runPython('libc.strtoll.restype = ctypes.c_longlong; libc.strtoll(b"-9007199254740993", None, 10)'),
    -9007199254740993n,
  );
  equal(pyodide.runPython('ctypes.pythonapi.PyLong_AsLong(ctypes.py_object(7))'), 7);
  equal(
    pyodide.runPython(
      'libc.snprintf.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p]; buffer = ctypes.create_string_buffer(20); libc.snprintf(buffer, 20, b"%d-%s", 5, b"x"); buffer.value.decode()',
    ),
    '5-x',
  );
}
