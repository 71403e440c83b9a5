// The large picture of the drum, and what moves in it.
import { Rest } from './motion.mjs'
import { outline } from './outline.mjs'
import { Skin } from './skin.mjs'

const SIZE = 400
const stillPreferred = matchMedia('(prefers-reduced-motion: reduce)')

export class Stage {
  #moving = false

  constructor(canvas, palette) {
    this.canvas = canvas
    this.palette = palette
    this.context = canvas.getContext('2d')
    new ResizeObserver(() => this.#resize()).observe(canvas)
  }

  /** Shows a drum that is at rest. */
  show(drum) {
    this.skin = new Skin(drum, SIZE)
    this.path = outline(drum.rim)
    this.rest()
  }

  rest() {
    this.motion = new Rest()
    this.draw()
  }

  /** Lets the skin move; `motion` tells each mode's share at a time. */
  play(motion) {
    this.motion = motion
    this.begin = performance.now()
    if (!this.#moving) this.#next()
  }

  /** Shows a line that is being drawn, over a shade of the drum that is at rest. */
  sketch(points) {
    this.context.globalAlpha = 0.25
    this.draw()
    this.context.globalAlpha = 1
    const path = outline(points.flat())
    this.context.fillStyle = getComputedStyle(this.canvas).getPropertyValue('--skin')
    this.context.fill(path)
    this.#rim(path)
  }

  #next() {
    this.draw()
    this.#moving = !(this.motion instanceof Rest || stillPreferred.matches)
    if (this.#moving) requestAnimationFrame(() => this.#next())
  }

  draw() {
    if (!this.skin) return
    const seconds = (performance.now() - this.begin) / 1000
    if (this.motion.isOver(seconds)) this.motion = new Rest()
    const moment = stillPreferred.matches ? this.motion.still : seconds
    this.#compose(this.skin.paint(this.motion, moment, this.palette))
  }

  #compose(picture) {
    const { context, canvas } = this
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    context.setTransform(canvas.width / 2, 0, 0, canvas.height / 2, canvas.width / 2, canvas.height / 2)
    context.save()
    context.clip(this.path)
    context.drawImage(picture, -1, -1, 2, 2)
    context.restore()
    this.#rim(this.path)
  }

  #rim(path) {
    const style = getComputedStyle(this.canvas)
    this.context.lineJoin = 'round'
    for (const [name, width] of [['--rim', 0.03], ['--rim-light', 0.008]]) {
      this.context.strokeStyle = style.getPropertyValue(name)
      this.context.lineWidth = width
      this.context.stroke(path)
    }
  }

  #resize() {
    const pixels = Math.round(this.canvas.clientWidth * Math.min(2, devicePixelRatio))
    this.canvas.width = this.canvas.height = Math.max(1, pixels)
    this.draw()
  }
}
