// Runs one case module; the same in Node and in a page.

/** ASCII's record separator: what follows it on a line of output is an event (RFC 7464). */
const RECORD_SEPARATOR = '\u001e'

/**
 * @param spec {indexURL, runtimeURL, moduleURL, arguments}, as the host made it
 * @param post takes {output}, {event} and, once, {ending}; must deliver before it returns, for the
 *   next step may be the last
 */
export async function runCase(spec, post) {
  try {
    const { default: main } = await import(spec.moduleURL)
    const value = await main(context(spec, post))
    post({ ending: { returned: value ?? null } })
  } catch (error) {
    post({ ending: { threw: describeError(error) } })
  }
}

export function describeError(error) {
  const stack = error?.stack ?? ''
  const name = String(error)
  return stack.includes(name) ? stack : `${name}\n${stack}`.trimEnd()
}

function context(spec, post) {
  const report = event => post({ event })
  const write = line => {
    const [text, ...events] = String(line).split(RECORD_SEPARATOR)
    if (text || events.length === 0) post({ output: text })
    for (const event of events) report(JSON.parse(event))
  }
  const { indexURL } = spec
  const loadPyodide = async options => {
    const runtime = await import(spec.runtimeURL)
    return runtime.loadPyodide({ indexURL, stdout: write, stderr: write, ...options })
  }
  return { arguments: spec.arguments, indexURL, loadPyodide, report, write }
}
