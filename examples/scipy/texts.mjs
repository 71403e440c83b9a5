// What the page says: how far it is, what it found, what went wrong.
import { drawSpectrum } from './spectrum.mjs'
import { fillSteps } from './steps.mjs'

const $ = id => document.getElementById(id)

fillSteps($('steps'), {})

/** Says something in the line below the drum; only what is new, since screen readers read it out. */
export function say(text = 'Strike the drum anywhere.') {
  if ($('status').textContent !== text) $('status').textContent = text
}

export function showProgress({ progress, text, bytes }) {
  $('progress').value = Math.max($('progress').value, progress)
  $('bytes').textContent = bytes ? `${(bytes / 1e6).toFixed(1)} MB` : ''
  say(text)
}

/** Shows texts by the id of their element. */
export function showFacts(facts) {
  for (const [id, text] of Object.entries(facts)) $(id).textContent = text
}

export function showDrum({ name, frequencies, times, triangles }, before) {
  Object.assign(document.body.dataset, { state: 'ready', shape: name })
  document.body.classList.add('has-drum')
  $('error').hidden = true
  $('spectrum').innerHTML = drawSpectrum(frequencies, before?.frequencies)
  fillSteps($('steps'), times)
  const total = Object.values(times).reduce((sum, time) => sum + time)
  showFacts({ triangles: (triangles.length / 3).toLocaleString('en'), 'drum-time': `${Math.round(total)} ms` })
  say()
}

export function showError(message) {
  document.body.dataset.state = 'error'
  say('This drum can’t be found.')
  $('error').textContent = message
  $('error').hidden = false
}
