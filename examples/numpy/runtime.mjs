// Loads Python and NumPy from a Kiln repository: that of this checkout, or ?repository=URL.

const repository = new URL(
  new URLSearchParams(location.search).get('repository') ?? '../../repository/cp313/',
  location.href,
).href

/** Returns the runtime with NumPy loaded; `report` gets {status, …texts by element id}. */
export async function loadRuntime(report) {
  const begin = performance.now()
  const { loadPyodide } = await import(repository + 'pyodide.mjs').catch(explain)
  const pyodide = await loadPyodide({ indexURL: repository })
  const python = pyodide.runPython('import platform; platform.python_version()')
  report({ status: 'Loading NumPy …', python, 'python-time': since(begin) })

  const middle = performance.now()
  await pyodide.loadPackage('numpy')
  const numpy = pyodide.runPython('import numpy; numpy.__version__')
  report({ status: 'Lighting the fire …', numpy, 'numpy-time': since(middle) })
  return pyodide
}

function since(begin) {
  return `${((performance.now() - begin) / 1000).toFixed(2)} s`
}

function explain(error) {
  throw new Error(`${error.message}\nIs there a repository at ${repository}? Make it: ./kiln build numpy`)
}
