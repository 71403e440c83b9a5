// The tests of one package: it loads, its modules import, its recipe's test file passes.

const TESTS = '/kiln-tests'

/** Returns pytest's exit status, or nothing where there was nothing for pytest to do. */
export default async function ({ arguments: subject, loadPyodide, report, write }) {
  const step = stepReporter(report)
  let pyodide
  const load = names => async () => {
    pyodide ??= await loadPyodide()
    await pyodide.loadPackage(names, { messageCallback: write, errorCallback: write })
  }
  if (!(await step('load', load([subject.name])))) return
  for (const module of subject.imports) {
    await step(`import ${module}`, () => pyodide.runPython(`import ${module}`))
  }
  if (!subject.testFile) return
  if (await step('load the requirements of the tests', load(subject.requires))) {
    return runPytest(pyodide, subject)
  }
}

/** Returns a function that runs a step, reports it as a test, and tells whether it passed. */
function stepReporter(report) {
  return async (test, run) => {
    report({ test, outcome: 'started' })
    const begin = performance.now()
    let message = ''
    try {
      await run()
    } catch (error) {
      message = String(error?.message ?? error) || 'an error without a message'
    }
    const outcome = message ? 'failed' : 'passed'
    report({ test, outcome, message, seconds: (performance.now() - begin) / 1000 })
    return !message
  }
}

function runPytest(pyodide, { testFile, plugin }) {
  pyodide.FS.mkdirTree(TESTS)
  pyodide.FS.writeFile(`${TESTS}/kiln_pytest.py`, plugin)
  pyodide.FS.writeFile(`${TESTS}/${testFile.name}`, testFile.text)
  pyodide.runPython(`import sys; sys.path.insert(0, "${TESTS}"); import kiln_pytest`)
  return pyodide.runPython(`kiln_pytest.run("${TESTS}/${testFile.name}")`)
}
