// A drum that can be struck, seen and heard.
import { fillGallery, markMode } from './gallery.mjs'
import { blow, Ringing, Standing } from './motion.mjs'
import { readPalette } from './palette.mjs'
import { halfway, nearest } from './places.mjs'
import { Sound } from './sound.mjs'
import { Stage } from './stage.mjs'

export class Player {
  #sound = new Sound()

  constructor(canvas, gallery) {
    this.gallery = gallery
    this.stage = new Stage(canvas, readPalette())
  }

  /** Shows a new drum, moving at once but silent. */
  take(drum) {
    this.drum = drum
    this.stage.show(drum)
    this.#fill()
    this.#ring(halfway(drum))
  }

  strikeAt(spot) {
    const point = this.drum && nearest(this.drum, spot)
    if (point !== undefined) this.strike(point)
  }

  strike(point = halfway(this.drum)) {
    this.#ring(point)
    this.#sound.play(this.drum.frequencies, blow(this.drum, point))
  }

  /** Lets the skin swing in one mode. */
  hold(mode) {
    markMode(this.gallery, mode)
    this.stage.play(new Standing(this.drum, mode))
    this.#sound.play([this.drum.frequencies[mode]], [1])
  }

  /** Returns whether there is sound now. */
  toggleSound() {
    return (this.#sound.isOn = !this.#sound.isOn)
  }

  /** Takes the page's colours anew. */
  repaint() {
    this.stage.palette = readPalette()
    this.stage.draw()
    if (this.drum) this.#fill()
  }

  #ring(point) {
    markMode(this.gallery)
    this.stage.play(new Ringing(this.drum, point))
  }

  #fill() {
    fillGallery(this.gallery, this.drum, this.stage.palette, mode => this.hold(mode))
  }
}
