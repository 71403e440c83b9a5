// Runs a case in Node: node node-host.mjs SPEC MESSAGES, two files. Output goes to the standard
// output, which survives a crash; events and the ending are lines of MESSAGES.
import { appendFileSync, readFileSync } from 'node:fs'
import { runCase } from './case.mjs'

const [spec, messages] = process.argv.slice(2)

function post(message) {
  if ('output' in message) process.stdout.write(message.output + '\n')
  else appendFileSync(messages, JSON.stringify(message) + '\n')
}

await runCase(JSON.parse(readFileSync(spec, 'utf8')), post)
process.exit()
