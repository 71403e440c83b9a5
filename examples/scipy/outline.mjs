// Outlines as a canvas draws them.

/** Returns a closed path through points, in units from -1 to 1, y downwards. */
export function outline(points) {
  const path = new Path2D()
  for (let i = 0; i < points.length; i += 2) path.lineTo(points[i], -points[i + 1])
  path.closePath()
  return path
}
