import { greeting } from '../shared/greeting.mjs'

export default async function ({ arguments: { name }, loadPyodide, report, write }) {
  const pyodide = await loadPyodide()
  report({ step: 1 })
  write(greeting(name))
  return { length: pyodide.runPython('abc'), isPage: typeof document === 'object' }
}
