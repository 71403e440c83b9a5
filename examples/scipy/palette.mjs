// The colours of the skin, taken from the page's style, so that they follow its light or dark scheme.

/** Returns 257 colours from the lowest to the highest point, and that of sand, as red, green and blue. */
export function readPalette() {
  const style = getComputedStyle(document.documentElement)
  const [low, flat, high, sand] = ['low', 'skin', 'high', 'sand'].map(name => parse(style.getPropertyValue(`--${name}`)))
  const colours = new Float32Array(3 * 257)
  for (let i = 0; i <= 256; i++) {
    const height = i / 128 - 1
    const end = height < 0 ? low : high
    const share = Math.abs(height) ** 0.8
    colours.set(flat.map((value, k) => value + share * (end[k] - value)), 3 * i)
  }
  return { colours, sand }
}

function parse(hexadecimal) {
  return [1, 3, 5].map(at => parseInt(hexadecimal.trim().slice(at, at + 2), 16))
}
