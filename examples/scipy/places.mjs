// Points of a drum's skin.

/** Returns the point that is nearest to a place, undefined where that is beyond the rim. */
export function nearest({ points, rim }, [x, y]) {
  let [best, distance] = [undefined, 0.01]
  for (let i = 0; i < points.length / 2; i++) {
    const d = (points[2 * i] - x) ** 2 + (points[2 * i + 1] - y) ** 2
    if (d < distance) [best, distance] = [i, d]
  }
  return best >= rim.length / 2 ? best : undefined
}

/** Returns a point that a blow makes many modes sound at: neither in the middle nor at the rim. */
export function halfway({ heights, frequencies, points }) {
  const lowest = Array.from({ length: points.length / 2 }, (_, point) => Math.abs(heights[point * frequencies.length]))
  const wanted = 0.6 * Math.max(...lowest)
  const error = point => Math.abs(lowest[point] - wanted)
  return lowest.reduce((best, _, point) => (error(point) < error(best) ? point : best), 0)
}
