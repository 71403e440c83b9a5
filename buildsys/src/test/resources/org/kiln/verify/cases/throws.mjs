export default async function ({ loadPyodide, write }) {
  const pyodide = await loadPyodide()
  write('before the error')
  pyodide.runPython('fail')
}
