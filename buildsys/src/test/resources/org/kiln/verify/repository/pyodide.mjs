// Stands for the runtime: it runs "Python" that says only what is written here.
export async function loadPyodide({ indexURL, stdout, stderr }) {
  stdout('loaded from ' + (indexURL.endsWith('/') ? 'a directory' : 'nowhere'))
  return {
    runPython(code) {
      if (code === 'fail') throw new Error('PythonError: fail')
      stderr(code)
      stdout('\u001e{"said":"' + code + '"}')
      return code.length
    },
  }
}
