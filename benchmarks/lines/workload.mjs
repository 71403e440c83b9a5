// Loads the runtime of a repository and measures it; for Node and for pages. Seconds, the shortest of some runs but for loading.
const WORKLOADS = {
  'integer loop': `
def run():
    total = 0
    for i in range(3_000_000):
        total += i & 7
    return total`,
  'method calls': `
class Counter:
    def __init__(self):
        self.count = 0
    def add(self, step):
        self.count += step
def run():
    counter = Counter()
    add = counter.add
    for _ in range(1_000_000):
        counter.add(1)
    return counter.count`,
  'dicts and strings': `
def run():
    words = {}
    for i in range(300_000):
        key = 'word%d' % (i % 5000)
        words[key] = words.get(key, 0) + 1
    return len(' '.join(sorted(words)))`,
  'floats': `
def run():
    x = 0.0
    for i in range(1, 1_000_000):
        x += (i * 0.5) ** 0.5 / i
    return round(x)`,
  'exceptions and generators': `
def numbers(n):
    for i in range(n):
        yield i
def run():
    caught = 0
    for i in numbers(300_000):
        try:
            if i % 3 == 0:
                raise ValueError(i)
        except ValueError:
            caught += 1
    return caught`,
  'json and regular expressions': `
import json, re
def run():
    text = json.dumps([{'name': 'a%d' % i, 'values': list(range(20))} for i in range(2000)])
    return len(re.findall(r'"a\\d+"', text)) + len(json.loads(text))`,
}
const TIMER = `
import time
def shortest(run, runs=4):
    times = []
    for _ in range(runs):
        begin = time.perf_counter()
        assert run()
        times.append(time.perf_counter() - begin)
    return min(times)
shortest(run)`

/**
 * @param {string} indexURL of a repository, with a slash at its end
 * @returns {Promise<Record<string, number>>} seconds by what took them
 */
export async function measure(indexURL) {
  const begin = performance.now()
  const { loadPyodide } = await import(new URL('pyodide.mjs', indexURL).href)
  const python = await loadPyodide()
  const times = { load: (performance.now() - begin) / 1e3 }
  const { packages } = await reading(new URL('packages.json', indexURL))
  for (const name of ['numpy', 'scipy.linalg', 'pandas']) {
    const root = name.split('.')[0]
    if (!(root in packages)) continue
    const start = performance.now()
    await python.loadPackage(root, { messageCallback: () => {} })
    python.runPython(`import ${name}`)
    times[`load and import ${name}`] = (performance.now() - start) / 1e3
  }
  for (const [name, code] of Object.entries(WORKLOADS)) {
    const globals = python.runPython('{}')
    times[name] = python.runPython(code + TIMER, { globals })
    globals.destroy()
  }
  return times
}

async function reading(url) {
  if (url.protocol !== 'file:') return (await fetch(url)).json()
  const { readFile } = await import('node:fs/promises')
  return JSON.parse(await readFile(url, 'utf8'))
}
