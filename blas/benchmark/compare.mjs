// node compare.mjs ours.txt reference.txt: one table of two programs' rates, with their ratio.
import { readFileSync } from 'node:fs'

const rates = (file) => new Map(readFileSync(file, 'utf8').trim().split('\n').map((line) => line.split(' '))
  .map(([name, n, rate]) => [`${name.padEnd(16)}${n.padStart(6)}`, Number(rate)]))
const [ours, reference] = process.argv.slice(2).map(rates)

console.log(`${'routine'.padEnd(16)}${'n'.padStart(6)}${'ours'.padStart(10)}${'reference'.padStart(11)}${'ratio'.padStart(8)}`)
for (const [routine, rate] of ours) {
  const other = reference.get(routine)
  console.log(`${routine}${rate.toFixed(3).padStart(10)}${other.toFixed(3).padStart(11)}${(rate / other).toFixed(2).padStart(8)}`)
}
