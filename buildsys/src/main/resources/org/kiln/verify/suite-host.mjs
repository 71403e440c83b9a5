// A process that runs units of a suite, one after the other: node suite-host.mjs SPEC. Orders are
// lines of JSON on the standard input, messages are those of case.mjs on the standard output, each
// a line that begins with U+001E; any other line is Node's own.
import { createInterface } from 'node:readline'
import { runCase } from './case.mjs'

const spec = JSON.parse(process.argv[2])

/** Reads nothing before it is asked: the interface drops lines that nobody waits for. */
async function* orders() {
  yield* createInterface({ input: process.stdin })
}

function post(message) {
  process.stdout.write('\u001e' + JSON.stringify(message) + '\n')
}

await runCase({ ...spec, arguments: { ...spec.arguments, orders: orders() } }, post)
process.exit()
