// Lets the visitor draw an outline on the drum's canvas.

const EDGE = 0.97
const STEP = 0.015

/** The place of a pointer on a canvas, from -1 to 1, y upwards. */
export function place(canvas, { clientX, clientY }) {
  const box = canvas.getBoundingClientRect()
  return [((clientX - box.left) / box.width) * 2 - 1, 1 - ((clientY - box.top) / box.height) * 2]
}

/** Resolves with the points of a line that is drawn without lifting the pointer; `show` gets them on the way. */
export function drawLine(canvas, signal, show) {
  const points = []
  const add = event => {
    const [x, y] = place(canvas, event).map(value => Math.max(-EDGE, Math.min(EDGE, value)))
    const last = points.at(-1)
    if (last && Math.hypot(x - last[0], y - last[1]) < STEP) return
    points.push([x, y])
    show(points)
  }
  return new Promise(resolve => {
    const begin = event => {
      canvas.setPointerCapture(event.pointerId)
      add(event)
      canvas.addEventListener('pointermove', add, { signal })
      canvas.addEventListener('pointerup', () => resolve(points), { signal })
      canvas.addEventListener('pointercancel', () => resolve([]), { signal })
    }
    canvas.addEventListener('pointerdown', begin, { signal, once: true })
  })
}

/** Whether a line encloses enough to be a drum. */
export function isDrum(points) {
  const twice = points.reduce((sum, [x, y], i) => {
    const [u, v] = points[(i + 1) % points.length]
    return sum + x * v - y * u
  }, 0)
  return points.length > 8 && Math.abs(twice) > 0.16
}
