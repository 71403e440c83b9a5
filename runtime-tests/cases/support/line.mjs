/**
 * The series of a runtime's Python, for example 3.13.
 * @param {{ runPython(source: string): any }} pyodide
 */
export const series = (pyodide) => pyodide.runPython('import sys; "%d.%d" % sys.version_info[:2]');

/**
 * The same as in the names of files, for example 313.
 * @param {{ runPython(source: string): any }} pyodide
 */
export const digits = (pyodide) => series(pyodide).replace('.', '');
