// The tones of two drums on one scale: this one's above the line, the last one's below it.
import { HERTZ } from './sound.mjs'

const COUNT = 24
const [WIDTH, HEIGHT] = [1000, 150]

/** Returns a picture of the frequencies; `before` may be undefined. */
export function drawSpectrum(frequencies, before = []) {
  const shown = [frequencies, before].map(list => list.slice(0, COUNT))
  const highest = 1.04 * Math.max(...shown.flat())
  const x = frequency => (frequency / highest) * WIDTH
  const bars = shown.map((list, index) => list.map(frequency => bar(x(frequency), index)).join(''))
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none">${bars.join('')}
    <line class="axis" x1="0" x2="${WIDTH}" y1="75" y2="75" vector-effect="non-scaling-stroke" /></svg>${scale(highest)}`
}

function bar(x, index) {
  const [name, from, to] = index ? ['before', 79, 136] : ['now', 71, 6]
  return `<line class="${name}" x1="${x}" x2="${x}" y1="${from}" y2="${to}" vector-effect="non-scaling-stroke" />`
}

function scale(highest) {
  const marks = []
  for (let hertz = 100; hertz < HERTZ * highest; hertz += 100) {
    marks.push(`<span style="left: ${(100 * hertz) / (HERTZ * highest)}%">${hertz}</span>`)
  }
  return `<div class="scale">${marks.join('')}<span class="unit">Hz</span></div>`
}
