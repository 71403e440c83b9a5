// Stands for the runtime. Its "Python" is what these tests say: an import of a module named
// `absent` fails, and each line of a test file names an outcome and a test.
export async function loadPyodide({ indexURL, stdout, stderr }) {
  stdout('loaded from ' + (indexURL.endsWith('/') ? 'a directory' : 'nowhere'))
  const files = {}
  const event = fields => stdout('\u001e' + JSON.stringify(fields))
  return {
    FS: {
      mkdirTree() {},
      writeFile(path, text) {
        files[path] = text
      },
    },
    async loadPackage(names) {
      if (names.includes('unknown')) throw new Error('no package is named unknown')
      stdout('Loaded ' + names.join(', '))
    },
    runPython(code) {
      if (code === 'fail' || code === 'import absent') throw new Error('PythonError: ' + code)
      const file = /kiln_pytest.run\("(.*)"\)/.exec(code)?.[1]
      if (file) return files[file].trim().split('\n').reduce(runTest(event, stderr), 0)
      if (code === 'abc') stderr(code)
      if (code === 'abc') event({ said: code })
      return code.length
    },
  }
}

const runTest = (event, stderr) => (status, line) => {
  const [what, test] = line.split(' ')
  event({ test, outcome: 'started' })
  stderr('output of ' + test)
  if (what === 'hang') for (;;);
  if (what === 'abort') throw new WebAssembly.RuntimeError('Aborted(out of memory)')
  event({ test, outcome: what, message: what === 'failed' ? 'E   assert False' : '', seconds: 0.1 })
  return what === 'failed' ? 1 : status
}
