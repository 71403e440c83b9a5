const find = (selector, within = document) => within.querySelector(selector);

function size(bytes) {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

async function list() {
  const response = await fetch('packages.json');
  if (!response.ok) {
    throw new Error(`packages.json: ${response.status} ${response.statusText}`);
  }
  return response.json();
}

function link(text, href) {
  const anchor = document.createElement('a');
  Object.assign(anchor, { textContent: text, href });
  return anchor;
}

/** Lists names with commas between; each leads to its package where the repository has it. */
function names(all, packages) {
  return all.flatMap((name, index) => [index ? ', ' : '', packages[name] ? link(name, `#${name}`) : name]);
}

function fact(facts, name, ...values) {
  const [term, definition] = [document.createElement('dt'), document.createElement('dd')];
  term.textContent = name;
  definition.append(...values);
  facts.append(term, definition);
}

const isTests = (entry) => entry.name.endsWith('-tests');

function showFacts(facts, entry, packages) {
  const users = Object.values(packages).filter((other) => !isTests(other) && other.depends.includes(entry.name));
  const code = document.createElement('code');
  code.textContent = `await pyodide.loadPackage('${entry.name}')`;
  fact(facts, 'in a page', code);
  const rows = { imports: entry.imports, needs: names(entry.depends, packages) };
  rows.imports = [entry.imports.join(', ')];
  rows['needed by'] = names(users.map((other) => other.name).sort(), packages);
  rows.license = [entry.license ?? ''];
  rows.home = /^https?:/.test(entry.home ?? '') ? [link(entry.home, entry.home)] : [];
  for (const [name, values] of Object.entries(rows)) {
    if (values.some((value) => value !== '')) {
      fact(facts, name, ...values);
    }
  }
  fact(facts, 'file', link(entry.file_name, entry.file_name), `, ${size(entry.size)}`);
  fact(facts, 'SHA-256', entry.sha256);
  fact(facts, 'built from', link('provenance', `${entry.file_name}.provenance.json`));
}

let runtime;

async function start(output) {
  output.textContent = 'Starting Python …';
  const { loadPyodide } = await import(new URL('pyodide.mjs', location).href);
  return loadPyodide();
}

async function run(entry, code, output) {
  runtime ??= start(output);
  const pyodide = await runtime;
  output.textContent = `Loading ${entry.name} …`;
  await pyodide.loadPackage(entry.name);
  const printed = [];
  pyodide.setStdout({ batched: (line) => printed.push(line) });
  pyodide.setStderr({ batched: (line) => printed.push(line) });
  await pyodide.loadPackagesFromImports(code);
  const result = pyodide.runPython(code);
  return [...printed, ...(result === undefined ? [] : [String(result)])].join('\n');
}

function prepare(form, entry) {
  const [area, button, output] = ['textarea', 'button', 'output'].map((name) => find(name, form));
  const module = entry.imports.find((name) => !name.startsWith('_')) ?? entry.imports[0];
  form.hidden = !module;
  area.value = `import ${module}\n${module}`;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    button.disabled = true;
    output.className = '';
    try {
      output.textContent = await run(entry, area.value, output);
    } catch (error) {
      output.className = 'wrong';
      output.textContent = error.message;
    }
    button.disabled = false;
  });
}

function item(entry, packages) {
  const element = find('#package').content.cloneNode(true).firstElementChild;
  element.id = entry.name;
  element.dataset.words = [entry.name, ...entry.imports, entry.summary ?? ''].join(' ').toLowerCase();
  find('.name', element).textContent = entry.name;
  find('.version', element).textContent = entry.version;
  find('.about', element).textContent = entry.summary ?? '';
  find('.size', element).textContent = size(entry.size);
  find('details', element).addEventListener(
    'toggle',
    () => {
      showFacts(find('dl', element), entry, packages);
      prepare(find('form', element), entry);
    },
    { once: true },
  );
  return element;
}

function search(text) {
  const words = text.toLowerCase().split(/\s+/);
  const items = [...document.querySelectorAll('#packages > li')];
  for (const element of items) {
    element.hidden = !words.every((word) => element.dataset.words.includes(word));
  }
  find('#none').hidden = items.some((element) => !element.hidden);
}

function follow() {
  const element = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (element?.matches('li')) {
    element.hidden = false;
    find('details', element).open = true;
    element.scrollIntoView();
  }
}

try {
  const { info, packages } = await list();
  const entries = Object.values(packages).filter((entry) => !isTests(entry));
  const bytes = entries.reduce((sum, entry) => sum + entry.size, 0);
  document.title = `Packages for Python ${info.python}`;
  find('#lead').textContent =
    `Python ${info.python}, ${info.platform} · ${entries.length} packages, ${size(bytes)}`;
  find('#packages').append(...entries.map((entry) => item(entry, packages)));
  find('#search').addEventListener('input', (event) => search(event.target.value));
  addEventListener('hashchange', follow);
  follow();
  document.body.dataset.state = 'ready';
} catch (error) {
  find('#lead').textContent =
    location.protocol === 'file:'
      ? 'A browser opens the list only from a web server: run `kiln serve`.'
      : `The list of packages cannot be read: ${error.message}`;
}
