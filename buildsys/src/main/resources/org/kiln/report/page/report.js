const report = JSON.parse(document.getElementById('report').textContent);

const find = (selector) => document.querySelector(selector);

/** Makes an element; children may be texts. */
function make(tag, className, ...children) {
  const element = document.createElement(tag);
  element.className = className;
  element.append(...children);
  return element;
}

function time(seconds) {
  if (seconds < 60) {
    return `${seconds < 10 ? seconds.toFixed(1) : Math.round(seconds)} s`;
  }
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const two = (number) => String(number).padStart(2, '0');
  return hours ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}

function size(bytes) {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
const bytesOf = (contents) => sum(contents.map((part) => part.bytes));

for (const one of report.packages) {
  one.bytes = bytesOf(one.contents);
  one.wasm = bytesOf(one.contents.filter((part) => part.kind === 'wasm'));
}

const worked = report.packages.filter((one) => one.seconds !== undefined);
const critical = new Set(report.critical_path);

function explain(element, text) {
  const tip = find('#tip');
  element.addEventListener('pointermove', (event) => {
    tip.textContent = text;
    tip.hidden = false;
    tip.style.left = `${Math.min(event.clientX + 14, innerWidth - tip.offsetWidth - 8)}px`;
    tip.style.top = `${Math.min(event.clientY + 14, innerHeight - tip.offsetHeight - 8)}px`;
    event.stopPropagation();
  });
  element.addEventListener('pointerleave', () => (tip.hidden = true));
}

function showHead() {
  const count = (...outcomes) => report.packages.filter((one) => outcomes.includes(one.outcome)).length;
  find('#title').textContent = report.success ? `${report.line} is built` : `${report.line} is not complete`;
  document.title = `${find('#title').textContent} · Kiln`;
  find('#lead').textContent = new Date(report.began).toLocaleString();
  const facts = [
    ['Time', time(report.seconds)],
    ['Built', count('built')],
    ['Cached', count('cached')],
    ['Failed', count('failed'), 'bad'],
    ['Skipped', count('cancelled', 'left out', 'not reached')],
    ['Shipped', size(sum(report.packages.map((one) => one.bytes)))],
    ['WebAssembly', size(sum(report.packages.map((one) => one.wasm)))],
  ];
  for (const [name, value, mark] of facts) {
    const number = make('dd', value && mark ? mark : '', String(value));
    find('#facts').append(make('div', '', make('dt', '', name), number));
  }
}

function showFailures() {
  const failed = report.packages.filter((one) => one.outcome === 'failed');
  for (const one of failed) {
    const box = make('div', 'failure', make('h3', '', `${one.name} ${one.version}`), make('p', '', one.why ?? ''));
    if (one.log.length) {
      box.append(make('pre', '', one.log.join('\n')));
    }
    if (one.log_file) {
      box.append(make('p', '', make('small', '', `full log: ${one.log_file}`)));
    }
    find('#failures div').append(box);
  }
  find('#failures').hidden = !failed.length;
}

const KINDS = { script: 'script', 'cross-script': 'script', wheel: 'wheel', post: 'finish', collect: 'finish', finish: 'finish' };
const kindOf = (phase) => KINDS[phase] ?? 'prepare';

/** Gives each package the first worker that is free when it begins. */
function workers() {
  const rows = [];
  for (const one of [...worked].sort((a, b) => a.begin - b.begin)) {
    const free = rows.find((row) => row.at(-1).begin + row.at(-1).seconds <= one.begin + 1e-3);
    (free ?? rows[rows.push([]) - 1]).push(one);
  }
  return rows;
}

function bar(one, end) {
  const percent = (part, whole) => `${(100 * part) / whole}%`;
  const marks = `bar ${critical.has(one.name) ? 'critical' : ''} ${one.outcome === 'failed' ? 'failed' : ''}`;
  const element = make('div', marks);
  element.style.left = percent(one.begin, end);
  element.style.width = percent(one.seconds, end);
  for (const phase of one.phases) {
    const part = make('i', kindOf(phase.name));
    part.style.left = percent(phase.begin - one.begin, one.seconds || 1);
    part.style.width = percent(phase.seconds, one.seconds || 1);
    element.append(part);
  }
  element.append(make('span', '', one.name));
  const phases = one.phases.map((phase) => `${phase.name}: ${time(phase.seconds)}`).join('\n');
  explain(element, `${one.name} ${one.version}, ${one.outcome} in ${time(one.seconds)}\n${phases}`);
  return element;
}

function ticks(end) {
  const steps = [1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200];
  const step = steps.find((seconds) => end / seconds <= 12) ?? 14400;
  return Array.from({ length: Math.ceil(end / step) }, (_, index) => {
    const place = (index * step) / end;
    const tick = make('div', place > 0.94 ? 'tick late' : 'tick', make('b', '', index ? time(index * step) : '0'));
    tick.style.left = `calc(0.75rem + (100% - 1.5rem) * ${place})`;
    return tick;
  });
}

function showTimes() {
  find('#times').hidden = !worked.length;
  if (!worked.length) {
    return;
  }
  const legend = { prepare: 'fetch, unpack, prefix, requirements', script: 'script', wheel: 'wheel', finish: 'pack' };
  for (const [kind, text] of Object.entries(legend)) {
    find('.legend').append(make('span', '', make('i', kind), text));
  }
  const end = Math.max(report.seconds, 0.001);
  find('.timeline').append(...ticks(end));
  for (const row of workers()) {
    find('.timeline').append(make('div', 'row', ...row.map((one) => bar(one, end))));
  }
  const path = worked.filter((one) => critical.has(one.name)).sort((a, b) => a.begin - b.begin);
  for (const one of path) {
    const line = make('i', '');
    line.style.width = `${(100 * one.seconds) / end}%`;
    find('.path').append(make('li', '', make('span', '', one.name), make('span', '', time(one.seconds)), line));
  }
}

/**
 * Lays out areas in a rectangle, close to squares: Bruls, Huizing, van Wijk, "Squarified Treemaps", 2000.
 * Returns [item, {x, y, w, h}] pairs; items have `bytes`, the largest first.
 */
function squarify(items, { x, y, w, h }) {
  const total = sum(items.map((item) => item.bytes));
  if (!total || w <= 0 || h <= 0) {
    return [];
  }
  const [side, scale] = [Math.min(w, h), (w * h) / total];
  const worst = (row) => {
    const depth = (sum(row.map((item) => item.bytes)) * scale) / side;
    return Math.max(...row.map(({ bytes }) => Math.max(depth / ((bytes * scale) / depth), (bytes * scale) / depth / depth)));
  };
  let count = 1;
  while (count < items.length && worst(items.slice(0, count + 1)) <= worst(items.slice(0, count))) {
    count++;
  }
  const row = items.slice(0, count);
  const depth = (sum(row.map((item) => item.bytes)) * scale) / side;
  let offset = 0;
  const placed = row.map((item) => {
    const length = (item.bytes * scale) / depth;
    const at = w >= h ? { x, y: y + offset, w: depth, h: length } : { x: x + offset, y, w: length, h: depth };
    offset += length;
    return [item, at];
  });
  const rest = w >= h ? { x: x + depth, y, w: w - depth, h } : { x, y: y + depth, w, h: h - depth };
  return [...placed, ...squarify(items.slice(count), rest)];
}

function tile(className, { x, y, w, h }, ...children) {
  const element = make('div', `tile ${className}`, ...children);
  Object.assign(element.style, { left: `${x}px`, top: `${y}px`, width: `${w}px`, height: `${h}px` });
  return element;
}

function label({ name, kind }) {
  const file = name.split('/').at(-1);
  if (kind === 'wasm') {
    return file.replace(/(\.cpython-\w+)?(-wasm32-\w+)?\.so$/, '');
  }
  return /-tests-.*\.zip$/.test(file) ? 'tests' : file.endsWith('.whl') ? 'Python' : file;
}

function part(one, content, at, hue) {
  const name = label(content);
  const element = tile(content.kind, at, ...(at.w > 34 && at.h > 14 ? [make('span', '', name)] : []));
  if (content.kind === 'wasm') {
    element.style.background = `oklch(58% 0.13 ${hue})`;
  }
  explain(element, `${one.name}\n${content.name}: ${size(content.bytes)}`);
  return element;
}

function showSizes() {
  const largest = (list) => list.filter((item) => item.bytes > 0).sort((a, b) => b.bytes - a.bytes);
  const shipped = largest(report.packages.filter((one) => one.type !== 'static_library'));
  const map = find('.treemap');
  find('#sizes').hidden = !shipped.length;
  map.replaceChildren();
  const all = { x: 0, y: 0, w: map.clientWidth, h: map.clientHeight };
  squarify(shipped, all).forEach(([one, at], index) => {
    const head = at.h > 44 && at.w > 50 ? 18 : 0;
    const group = tile('group', at, ...(head ? [make('b', '', `${one.name} · ${size(one.bytes)}`)] : []));
    const inner = { x: 0, y: head, w: at.w - 4, h: at.h - head - 4 };
    const hue = (30 + index * 137.5) % 360;
    group.append(...squarify(largest(one.contents), inner).map(([content, place]) => part(one, content, place, hue)));
    map.append(group);
  });
}

const columns = {
  name: (one) => [make('span', '', `${one.name} `), make('small', '', one.version)],
  outcome: (one) => [make('span', `outcome ${one.outcome}`, one.outcome), ' ', make('small', '', one.outcome === 'failed' ? '' : (one.why ?? ''))],
  seconds: (one) => [one.seconds === undefined ? '' : time(one.seconds)],
  wasm: (one) => [one.wasm ? size(one.wasm) : ''],
  bytes: (one) => [one.bytes ? size(one.bytes) : ''],
};

function showPackages(key, isDown) {
  const value = (one) => one[key] ?? -1;
  const compare = (a, b) => (typeof value(a) === 'string' ? value(a).localeCompare(value(b)) : value(a) - value(b));
  const rows = [...report.packages].sort((a, b) => (isDown ? compare(b, a) : compare(a, b)));
  const cell = (one, name) => make('td', name === 'name' || name === 'outcome' ? '' : 'number', ...columns[name](one));
  find('#packages tbody').replaceChildren(
    ...rows.map((one) => make('tr', '', ...Object.keys(columns).map((name) => cell(one, name)))),
  );
}

let order = ['name', false];
for (const head of document.querySelectorAll('th')) {
  head.addEventListener('click', () => {
    const { key } = head.dataset;
    order = [key, order[0] === key ? !order[1] : key !== 'name'];
    showPackages(...order);
  });
}

showHead();
showFailures();
showTimes();
showSizes();
showPackages(...order);
addEventListener('resize', showSizes);
