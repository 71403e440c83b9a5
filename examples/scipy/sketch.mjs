// The button with which a visitor draws a drum.
import { drawLine, isDrum } from './pen.mjs'
import { say } from './texts.mjs'

const INVITATION = 'Draw one line around your drum.'

export class Sketch {
  #pen

  /** `order` gets the points of a line that is a drum. */
  constructor(canvas, button, stage, order) {
    Object.assign(this, { canvas, button, stage, order })
    button.addEventListener('click', () => (this.isOpen ? this.close() : this.#open()))
    addEventListener('keydown', event => event.key === 'Escape' && this.close())
  }

  get isOpen() {
    return this.#pen !== undefined
  }

  async #open() {
    this.#pen = new AbortController()
    this.#show('Cancel', INVITATION)
    this.stage.rest()
    this.stage.sketch([])
    const points = await drawLine(this.canvas, this.#pen.signal, line => this.stage.sketch(line))
    this.close()
    if (isDrum(points)) this.order(points)
    else say('That line encloses too little: draw it around a larger drum.')
  }

  close() {
    if (!this.isOpen) return
    this.#pen.abort()
    this.#pen = undefined
    this.#show('Draw a drum')
    this.stage.draw()
  }

  #show(label, text) {
    this.button.textContent = label
    document.body.classList.toggle('drawing', this.isOpen)
    say(text)
  }
}
