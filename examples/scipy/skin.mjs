// Paints a drum's skin: colours for its heights, and light that falls on its slopes.
import { rasterize } from './raster.mjs'

const LINE = 0.011

/** A picture of a drum's skin; `size` is its width and height in pixels. */
export class Skin {
  constructor(drum, size) {
    this.drum = drum
    this.size = size
    this.raster = rasterize(drum, size)
    this.canvas = Object.assign(document.createElement('canvas'), { width: size, height: size })
    this.context = this.canvas.getContext('2d')
    this.image = this.context.createImageData(size, size)
    this.fields = [0, 1, 2].map(() => new Float32Array(drum.points.length / 2))
  }

  /** Paints a motion at a time; where it has sand, that lies where nothing moves. */
  paint(motion, seconds, palette) {
    const shares = motion.at(seconds)
    const { heights, right, up } = this.drum
    const [z, x, y] = this.fields
    mix(heights, shares, z)
    mix(right, shares, x)
    mix(up, shares, y)
    this.#shade(z, x, y, motion, palette)
    this.context.putImageData(this.image, 0, 0)
    return this.canvas
  }

  #shade(z, x, y, { relief, hasSand }, { colours, sand }) {
    const { pixels, corners, weights } = this.raster
    const { data } = this.image
    const onRim = this.drum.rim.length / 2
    for (let i = 0, c = 0; i < pixels.length; i++, c += 3) {
      const height = between(z, corners, weights, c)
      const slopeX = between(x, corners, weights, c)
      const slopeY = between(y, corners, weights, c)
      // The light comes from the upper left.
      const light = clamp(relief * (slopeX - slopeY), 0.55)
      const shine = light > 0.18 ? 300 * (light - 0.18) ** 2 : 0
      const isSandy = hasSand && Math.min(corners[c], corners[c + 1], corners[c + 2]) >= onRim
      const grains = isSandy ? grainsAt(height, slopeX, slopeY) : 0
      const colour = 3 * Math.round(128 + 128 * clamp(height, 1))
      const p = 4 * pixels[i]
      for (let k = 0; k < 3; k++) {
        const lit = colours[colour + k] * (1 + light) + shine
        data[p + k] = lit + grains * (sand[k] - lit)
      }
      data[p + 3] = 255
    }
  }
}

/** A field's value between three corners. */
function between(field, corners, weights, c) {
  return weights[c] * field[corners[c]] + weights[c + 1] * field[corners[c + 1]] + weights[c + 2] * field[corners[c + 2]]
}

function clamp(value, limit) {
  return Math.max(-limit, Math.min(limit, value))
}

/** Sand lies where the height is zero, in a line that is equally wide however steep the skin is. */
function grainsAt(height, slopeX, slopeY) {
  return Math.max(0, 1 - height ** 2 / (LINE ** 2 * (slopeX ** 2 + slopeY ** 2) + 1e-12))
}

/** Adds up modes, a column of `matrix` each; `sum` has a row for each of the matrix's. */
function mix(matrix, shares, sum) {
  const columns = matrix.length / sum.length
  const heard = [...shares.keys()].filter(mode => Math.abs(shares[mode]) > 1e-5)
  for (let row = 0; row < sum.length; row++) {
    let total = 0
    for (const mode of heard) total += shares[mode] * matrix[row * columns + mode]
    sum[row] = total
  }
}
