// The page: shapes and blows go in, pictures and sounds come out; worker.mjs has Python.
import { Player } from './player.mjs'
import { place } from './pen.mjs'
import { fitted, SHAPES } from './shapes.mjs'
import { Sketch } from './sketch.mjs'
import { showDrum, showError, showFacts, showProgress } from './texts.mjs'

const $ = id => document.getElementById(id)
const canvas = $('drum')
const player = new Player(canvas, $('gallery'))
const sketch = new Sketch(canvas, $('draw'), player.stage, points => order(points, true, 'yours'))
const worker = new Worker('worker.mjs' + location.search, { type: 'module' })

worker.onmessage = ({ data }) => {
  if (data.progress !== undefined) showProgress(data)
  else if (data.facts) showFacts(data.facts)
  else if (data.error) showError(data.error)
  else receive(data.drum)
}
worker.onerror = event => showError(event.message || 'worker.mjs could not be loaded')

for (const name of Object.keys(SHAPES)) {
  const chip = Object.assign(document.createElement('button'), { textContent: name })
  chip.dataset.shape = name
  chip.addEventListener('click', () => order(fitted(SHAPES[name]), false, name))
  $('shapes').append(chip)
}
canvas.addEventListener('pointerdown', event => sketch.isOpen || player.strikeAt(place(canvas, event)))
$('strike').addEventListener('click', () => player.strike())
$('sound').addEventListener('click', () => $('sound').setAttribute('aria-pressed', player.toggleSound()))
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => player.repaint())

order(fitted(SHAPES.Heart), false, 'Heart')
$('source').textContent = await (await fetch('drum.py')).text()

/** Asks for the drum of an outline. */
function order(outline, isDrawn, name) {
  sketch.close()
  if (player.drum) document.body.dataset.state = 'solving'
  for (const chip of $('shapes').children) chip.setAttribute('aria-pressed', chip.dataset.shape === name)
  worker.postMessage({ outline, isDrawn, name })
}

function receive(drum) {
  showDrum(drum, player.drum)
  player.take(drum)
  for (const id of ['draw', 'strike']) $(id).disabled = false
}
