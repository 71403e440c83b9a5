// Outlines of drums: points from -1 to 1, counter-clockwise or not, closed without repeating the first.

const around = (count, at) => Array.from({ length: count }, (_, i) => at((i / count) * 2 * Math.PI))

/** The drums of Gordon, Webb and Wolpert: seven triangles each, the same tones. */
const TWIN_A = [[0, 0], [0, 1], [2, 3], [2, 2], [3, 2], [2, 1], [1, 1], [1, 0]]
const TWIN_B = [[0, 1], [0, 2], [2, 2], [2, 3], [3, 2], [2, 1], [1, 1], [1, 0]]

export const SHAPES = {
  Heart: around(160, t => [16 * Math.sin(t) ** 3, 13 * Math.cos(t) - 5 * Math.cos(2 * t) - 2 * Math.cos(3 * t) - Math.cos(4 * t)]),
  Round: around(160, t => [Math.cos(t), Math.sin(t)]),
  Square: [[-1, -1], [1, -1], [1, 1], [-1, 1]],
  Star: around(10, (t, r = Math.round((t / Math.PI) * 5) % 2 ? 0.5 : 1) => [r * Math.sin(t), r * Math.cos(t)]),
  'Twin A': TWIN_A,
  'Twin B': TWIN_B,
}

/** Moves an outline to the middle and makes it as large as a drum may be. */
export function fitted(outline) {
  const [x, y] = [0, 1].map(axis => extent(outline.map(point => point[axis])))
  const scale = 0.93 / Math.max(x.half, y.half)
  return outline.map(([a, b]) => [(a - x.middle) * scale, (b - y.middle) * scale])
}

function extent(values) {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return { middle: (low + high) / 2, half: (high - low) / 2 }
}
