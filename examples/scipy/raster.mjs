// Which pixel of a square picture lies in which triangle of a drum, and how near to its corners.

/** Returns, for each pixel on the skin, its place in the picture, and the three points around it with their weights. */
export function rasterize({ points, triangles }, size) {
  const pixels = new Uint32Array(size * size)
  const corners = new Uint16Array(3 * size * size)
  const weights = new Float32Array(3 * size * size)
  const column = point => ((points[2 * point] + 1) / 2) * size - 0.5
  const row = point => ((1 - points[2 * point + 1]) / 2) * size - 0.5
  let count = 0

  for (let t = 0; t < triangles.length; t += 3) {
    const three = triangles.subarray(t, t + 3)
    const [[ax, bx, cx], [ay, by, cy]] = [Array.from(three, column), Array.from(three, row)]
    const twice = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
    const [right, bottom] = [Math.max(ax, bx, cx), Math.max(ay, by, cy)]
    for (let y = Math.ceil(Math.min(ay, by, cy)); y <= bottom; y++) {
      for (let x = Math.ceil(Math.min(ax, bx, cx)); x <= right; x++) {
        const b = ((x - ax) * (cy - ay) - (cx - ax) * (y - ay)) / twice
        const c = ((bx - ax) * (y - ay) - (x - ax) * (by - ay)) / twice
        // The largest drum fits into the picture; pixels on an edge may come twice.
        if (b >= 0 && c >= 0 && b + c <= 1 && count < pixels.length) {
          pixels[count] = y * size + x
          corners.set(three, 3 * count)
          weights.set([1 - b - c, b, c], 3 * count++)
        }
      }
    }
  }
  return { pixels: pixels.subarray(0, count), corners, weights }
}
