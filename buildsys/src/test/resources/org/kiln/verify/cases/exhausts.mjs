// Fills the engine's heap until the engine gives up.
export default function ({ write, report }) {
  write('before the crash')
  report({ step: 1 })
  const hoard = []
  for (;;) hoard.push(new Array(1 << 16).fill(hoard.length + 0.5))
}
