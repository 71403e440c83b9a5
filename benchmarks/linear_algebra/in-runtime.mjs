// node in-runtime.mjs repository size…: measures workload.py in the runtime of that repository; one line of JSON each.
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const [repository, ...sizes] = process.argv.slice(2)
const { loadPyodide } = await import(pathToFileURL(resolve(repository, 'pyodide.mjs')))
const python = await loadPyodide()
const { packages } = JSON.parse(await readFile(resolve(repository, 'packages.json'), 'utf8'))
await python.loadPackage(['numpy', ...('scipy' in packages ? ['scipy'] : [])], { messageCallback: () => {} })

// Python asks for the process's own time, so that other work on the machine counts little.
python.setStdin({ stdin: () => String(process.cpuUsage().user / 1e6) })
python.FS.writeFile('/home/pyodide/workload.py', await readFile(new URL('workload.py', import.meta.url), 'utf8'))
python.runPython(`
import sys
sys.path.append('/home/pyodide')
import workload
workload.measure([${sizes}], lambda: float(input()), print)
`)
