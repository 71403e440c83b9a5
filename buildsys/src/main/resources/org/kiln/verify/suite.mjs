// Takes orders until there are no more. An order names a runner, kiln_suite_<runner>.py, and what it
// shall do; what it returns is the last of the order's events.

const DIRECTORY = '/kiln-suite'

export default async function ({ arguments: given, loadPyodide, report, write }) {
  const pyodide = await loadPyodide()
  await pyodide.loadPackage(given.packages, { messageCallback: write, errorCallback: write })
  pyodide.FS.mkdirTree(DIRECTORY)
  for (const [name, text] of Object.entries(given.files)) {
    pyodide.FS.writeFile(`${DIRECTORY}/${name}`, text)
  }
  pyodide.runPython(`import sys; sys.path.insert(0, "${DIRECTORY}"); import kiln_suite`)
  report({ ready: true })
  for await (const order of given.orders) {
    // A text of JSON is one of Python too.
    pyodide.runPython(`kiln_suite.obey(${JSON.stringify(order)})`)
  }
}
