// Pictures of the lowest modes, to choose from.
import { Standing } from './motion.mjs'
import { outline } from './outline.mjs'
import { Skin } from './skin.mjs'

const COUNT = 12
const SIZE = 160

/** Fills the gallery; `choose` gets the number of the mode that was clicked. */
export function fillGallery(element, drum, palette, choose) {
  const skin = new Skin(drum, SIZE)
  const path = outline(drum.rim)
  const buttons = Array.from({ length: COUNT }, (_, mode) => {
    const button = document.createElement('button')
    const ratio = (drum.frequencies[mode] / drum.frequencies[0]).toFixed(2)
    button.append(picture(skin, path, new Standing(drum, mode), palette), label(ratio))
    button.setAttribute('aria-label', `Mode ${mode + 1}, ${ratio} times the lowest tone`)
    button.setAttribute('aria-pressed', false)
    button.addEventListener('click', () => choose(mode))
    return button
  })
  element.replaceChildren(...buttons)
}

/** Marks the mode that is shown, if any. */
export function markMode(element, mode) {
  ;[...element.children].forEach((button, index) => button.setAttribute('aria-pressed', index === mode))
}

function picture(skin, path, standing, palette) {
  const canvas = Object.assign(document.createElement('canvas'), { width: SIZE, height: SIZE })
  const context = canvas.getContext('2d')
  const painted = skin.paint(standing, 0, palette)
  context.setTransform(SIZE / 2, 0, 0, SIZE / 2, SIZE / 2, SIZE / 2)
  context.save()
  context.clip(path)
  context.drawImage(painted, -1, -1, 2, 2)
  context.restore()
  context.lineWidth = 0.04
  context.strokeStyle = getComputedStyle(document.body).getPropertyValue('--rim')
  context.stroke(path)
  return canvas
}

function label(text) {
  return Object.assign(document.createElement('span'), { textContent: text })
}
