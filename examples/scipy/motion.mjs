// How a skin moves in time: each mode swings at its own pace. `relief` says how much light shows of its slopes, `still` which
// moment is shown where motion is unwanted.

/** How wide a mallet is, in the outline's units. */
const MALLET = 0.07

/** What is shown is slower than what is heard: the lowest tone swings once in this many seconds. */
const PERIOD = 1.3

/** Returns how strongly a blow at a point excites each mode. */
export function blow({ frequencies, heights }, point) {
  const count = frequencies.length
  return frequencies.map(
    (frequency, mode) => (heights[point * count + mode] / frequency) * Math.exp(-((MALLET * frequency) ** 2) / 2),
  )
}

/** A skin at rest. */
export class Rest {
  relief = 0
  still = 0

  at() {
    return []
  }

  isOver() {
    return true
  }
}

/** A struck skin. */
export class Ringing {
  relief = 0.13
  still = 0.2

  constructor(drum, point) {
    this.strengths = blow(drum, point)
    this.ratios = drum.frequencies.map(frequency => frequency / drum.frequencies[0])
    const peak = Math.max(...[0.06, 0.1, 0.16, 0.25].map(share => highest(drum.heights, this.at(share * PERIOD))))
    this.strengths = this.strengths.map(strength => (1.4 / peak) * strength)
  }

  /** Returns each mode's share after some seconds. */
  at(seconds) {
    return this.strengths.map((strength, mode) => {
      const ratio = this.ratios[mode]
      const fading = Math.exp(-seconds * (0.25 + 0.1 * ratio))
      return strength * fading * Math.sin((2 * Math.PI * ratio * seconds) / PERIOD)
    })
  }

  isOver(seconds) {
    return seconds > 14
  }
}

/** A skin that swings in one mode for ever; sand gathers where it does not move. */
export class Standing {
  hasSand = true
  still = 0

  constructor({ frequencies, heights }, mode) {
    this.shares = frequencies.map((_, other) => (other === mode ? 1 : 0))
    this.scale = 1 / highest(heights, this.shares)
    this.pace = (2 * Math.PI * Math.sqrt(frequencies[mode] / frequencies[0])) / (1.6 * PERIOD)
    // High modes are steep; light shall not dazzle.
    this.relief = 0.5 / frequencies[mode]
  }

  at(seconds) {
    return this.shares.map(share => share * this.scale * Math.cos(this.pace * seconds))
  }

  isOver() {
    return false
  }
}

/** Returns the largest height of a sum of modes. */
function highest(heights, shares) {
  let peak = 0
  for (let row = 0; row < heights.length; row += shares.length) {
    peak = Math.max(peak, Math.abs(shares.reduce((sum, share, mode) => sum + share * heights[row + mode], 0)))
  }
  return peak
}
