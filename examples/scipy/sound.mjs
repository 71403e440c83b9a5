// What a drum sounds like: a swing that dies away for each mode.

/** The pitch of frequency 1, in hertz. */
export const HERTZ = 38

const SECONDS = 2.2

export class Sound {
  isOn = true

  /** Plays modes, each as strongly as `strengths` has it. */
  play(frequencies, strengths) {
    if (!this.isOn) return
    // Browsers allow sound once the visitor has done something.
    this.context ??= new AudioContext()
    this.context.resume()
    const source = new AudioBufferSourceNode(this.context, { buffer: this.#record(frequencies, strengths) })
    source.connect(this.context.destination)
    source.start()
  }

  #record(frequencies, strengths) {
    const rate = this.context.sampleRate
    const buffer = new AudioBuffer({ length: SECONDS * rate, sampleRate: rate })
    const samples = buffer.getChannelData(0)
    frequencies.forEach((frequency, mode) => add(samples, strengths[mode], HERTZ * frequency, rate))
    const peak = samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 1e-9)
    for (let i = 0; i < samples.length; i++) samples[i] *= (0.6 / peak) * Math.min(1, (samples.length - i) / 2000)
    return buffer
  }
}

/** Adds a swing; high tones die sooner. Each sample follows from the two before. */
function add(samples, strength, hertz, rate) {
  const fading = Math.exp(-(1.6 + hertz / 90) / rate)
  const step = (2 * Math.PI * hertz) / rate
  const [first, second] = [2 * fading * Math.cos(step), fading * fading]
  let [now, before] = [0, -strength * Math.sin(step)]
  for (let i = 0; i < samples.length; i++) {
    samples[i] += now
    ;[now, before] = [first * now - second * before, now]
  }
}
