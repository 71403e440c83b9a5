import { equal } from './support/expect.mjs';

/** The classic script defines loadPyodide: by require() in Node, as <script> and in a classic worker elsewhere. */
export default async function ({ indexURL }) {
  const isNode = typeof process === 'object' && process.versions?.node;
  await (isNode ? checkRequire(indexURL) : checkBrowser(indexURL));
}

async function checkRequire(indexURL) {
  const { createRequire } = await import('node:module');
  const { loadPyodide } = createRequire(import.meta.url)(`${indexURL}pyodide.js`);
  equal((await loadPyodide()).runPython('6 * 7'), 42);
}

async function checkBrowser(indexURL) {
  const script = document.createElement('script');
  script.src = `${indexURL}pyodide.js`;
  await new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = () => reject(new Error(`${script.src} does not load`));
    document.head.append(script);
  });
  equal((await globalThis.loadPyodide()).runPython('6 * 7'), 42, 'in a page');
  equal(await runInWorker(script.src), 42, 'in a worker');
}

function runInWorker(url) {
  const program = `importScripts(${JSON.stringify(url)});
    loadPyodide().then((pyodide) => postMessage(pyodide.runPython('6 * 7')), (error) => postMessage(String(error)));`;
  const worker = new Worker(URL.createObjectURL(new Blob([program], { type: 'text/javascript' })));
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
}
