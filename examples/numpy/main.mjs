// Shows a fire that Python computes: fire.py leaves each frame in a file of Python's file system.
import { loadRuntime } from './runtime.mjs'

const BURNING = 'Burning. Move the pointer over the fire to feed it.'

const $ = id => document.getElementById(id)
const canvas = $('fire')
const picture = canvas.getContext('2d')
const stillPreferred = matchMedia('(prefers-reduced-motion: reduce)').matches

const source = await (await fetch('fire.py')).text()
$('source').value = source

try {
  const pyodide = await loadRuntime(report)
  $('status').textContent = BURNING
  $('run').addEventListener('click', () => run(pyodide))
  canvas.addEventListener('pointermove', event => feed(pyodide, event))
  run(pyodide)
  $('run').disabled = false
  animate(pyodide)
} catch (error) {
  showError(error)
}

function report({ status, ...facts }) {
  $('status').textContent = status
  for (const [id, text] of Object.entries(facts)) $(id).textContent = text
}

/** Runs the program of the text area; its functions take the places of the ones before. */
function run(pyodide) {
  attempt(() => pyodide.runPython($('source').value))
}

function feed(pyodide, event) {
  const box = canvas.getBoundingClientRect()
  const x = (event.clientX - box.left) / box.width
  const y = (event.clientY - box.top) / box.height
  attempt(() => pyodide.runPython(`feed(${x}, ${y})`))
}

function animate(pyodide) {
  let average = 0
  let frames = 0
  const frame = () => {
    const begin = performance.now()
    if (attempt(() => draw(pyodide))) {
      average += (performance.now() - begin - average) / Math.min(++frames, 60)
      if (frames % 20 === 1) $('frame-time').textContent = `${average.toFixed(1)} ms`
    }
    document.body.dataset.frames = frames
    if (!stillPreferred || frames < 120) requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
}

function draw(pyodide) {
  pyodide.runPython('step()')
  const pixels = new Uint8ClampedArray(pyodide.FS.readFile('frame.rgba'))
  picture.putImageData(new ImageData(pixels, canvas.width, canvas.height), 0, 0)
}

/** Runs an action and shows its error, if it has one; returns whether it succeeded. */
function attempt(action) {
  try {
    action()
    if (!$('error').hidden) {
      $('error').hidden = true
      $('status').textContent = BURNING
    }
    return true
  } catch (error) {
    showError(error)
    return false
  }
}

function showError(error) {
  $('status').textContent = 'The fire is out.'
  $('error').textContent = error.message
  $('error').hidden = false
}
