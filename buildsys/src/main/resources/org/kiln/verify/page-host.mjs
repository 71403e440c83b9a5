// Runs a case in a page at /guest/page-host.html?run=ID.
import { describeError, runCase } from './case.mjs'

const run = `/run/${new URLSearchParams(location.search).get('run')}/`

/** Synchronous, for only then the last words of a page that hangs or crashes arrive. */
function post(message) {
  const request = new XMLHttpRequest()
  request.open('POST', run + 'messages', false)
  request.send(JSON.stringify(message))
}

function crash(error) {
  post({ output: describeError(error) })
  post({ ending: { crashed: `an error that nothing caught: ${error}` } })
}

// In Node the console is part of the output; here it is made so.
for (const level of ['debug', 'error', 'info', 'log', 'warn']) {
  console[level] = (...words) => post({ output: words.map(describeWord).join(' ') })
}

function describeWord(word) {
  return word instanceof Error ? describeError(word) : String(word)
}

addEventListener('error', event => crash(event.error ?? event.message))
addEventListener('unhandledrejection', event => crash(event.reason))
// The server sees by the end of this connection that the page has gone.
globalThis.alive = new EventSource(run + 'alive')

const spec = await (await fetch(run + 'spec')).json()
await runCase(spec, post)
