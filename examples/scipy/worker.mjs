// Runs Python beside the page, which stays quick: outlines come in, drums go out.
import { watchDownloads } from './downloads.mjs'

const PYTHON = ['drum.py', 'exchange.py']
const ARRAYS = { rim: Float32Array, points: Float32Array, triangles: Uint16Array, heights: Float32Array, right: Float32Array, up: Float32Array }

/** What is loaded, where its part of the whole progress begins, and where it ends. */
const STAGES = {
  python: ['Starting Python …', 0, 0.35],
  packages: ['Loading NumPy and SciPy …', 0.35, 0.85],
  program: ['Importing SciPy …', 0.85, 0.98],
}

const repository = new URL(new URLSearchParams(location.search).get('repository') ?? '../../repository/cp313/', location.href).href
const restart = watchDownloads((arrived, announced) => show(announced ? Math.min(1, arrived / announced) : 0, arrived))
let stage = STAGES.python

const ready = load().catch(error => fail(`${error.message}\nIs there a repository with SciPy at ${repository}? Make it: ./kiln build scipy`))
onmessage = async ({ data }) => {
  const pyodide = await ready
  if (pyodide) solve(pyodide, data)
}

function show(fraction, bytes = 0) {
  const [text, from, to] = stage
  postMessage({ progress: from + fraction * (to - from), text, bytes })
}

function enter(next) {
  stage = next
  restart()
  show(0)
}

async function load() {
  const begin = performance.now()
  const programs = Promise.all(PYTHON.map(async name => [name, await (await fetch(name)).text()]))
  const { loadPyodide } = await import(repository + 'pyodide.mjs')
  const pyodide = await loadPyodide({ indexURL: repository })
  const middle = performance.now()
  enter(STAGES.packages)
  await pyodide.loadPackage('scipy')
  enter(STAGES.program)
  for (const [name, text] of await programs) pyodide.FS.writeFile(name, text)
  const versions = pyodide.runPython('import sys; sys.path.insert(0, ""); import exchange, json, platform, numpy, scipy\n'
    + 'json.dumps({"python": platform.python_version(), "numpy": numpy.__version__, "scipy": scipy.__version__})')
  postMessage({ facts: { ...JSON.parse(versions), 'python-time': since(begin, middle), 'scipy-time': since(middle) } })
  return pyodide
}

function since(begin, end = performance.now()) {
  return `${((end - begin) / 1000).toFixed(2)} s`
}

function solve(pyodide, { outline, isDrawn, name }) {
  try {
    pyodide.globals.set('outline', JSON.stringify(outline))
    const answer = JSON.parse(pyodide.runPython(`exchange.answer(outline, ${isDrawn ? 'True' : 'False'})`))
    const arrays = Object.entries(ARRAYS).map(([file, Type]) => [file, new Type(pyodide.FS.readFile(file).buffer)])
    postMessage({ drum: { ...answer, ...Object.fromEntries(arrays), name } }, arrays.map(([, array]) => array.buffer))
  } catch (error) {
    fail(error.message)
  }
}

function fail(message) {
  postMessage({ error: message })
}
