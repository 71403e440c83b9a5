import { equal, matches } from './support/expect.mjs';
import { digits } from './support/line.mjs';

const PROGRAMS = {
  'import json; json.dumps({"a": [1, None, "ü"]})': '{"a": [1, null, "\\u00fc"]}',
  'from decimal import Decimal, getcontext; getcontext().prec = 30; str(Decimal(1) / 7)':
    '0.142857142857142857142857142857',
  'import _decimal; _decimal.__version__ == __import__("decimal").__version__': true,
  'import hashlib; hashlib.sha256(b"kiln").hexdigest()[:16]': 'cdfe9ad58b46226d',
  'hashlib.blake2b(b"", digest_size=4).hexdigest()': '1271cf25',
  'hashlib.md5(b"").hexdigest()': 'd41d8cd98f00b204e9800998ecf8427e',
  'hashlib.sha3_256(b"").hexdigest()[:8]': 'a7ffc6f8',
  'import zlib; zlib.decompress(zlib.compress(b"z" * 10_000)) == b"z" * 10_000': true,
  'import bz2; bz2.decompress(bz2.compress(b"z" * 10_000)) == b"z" * 10_000': true,
  'import lzma; lzma.decompress(lzma.compress(b"z" * 10_000)) == b"z" * 10_000': true,
  'import gzip; gzip.decompress(gzip.compress(b"z")).decode()': 'z',
  'import sysconfig; sysconfig.get_platform()': 'emscripten-3.1.69-wasm32',
  'import re; re.sub(r"(\\w+) (\\w+)", r"\\2 \\1", "hello world")': 'world hello',
  'import datetime; datetime.date(2024, 2, 29).isoformat()': '2024-02-29',
  'import xml.etree.ElementTree as et; et.fromstring("<a><b>x</b></a>").find("b").text': 'x',
  'import unicodedata; unicodedata.name("ß")': 'LATIN SMALL LETTER SHARP S',
  'import random; random.seed(1); random.randrange(1000)': 137,
  'import struct; struct.unpack("<h", b"\\xff\\xff")[0]': -1,
  'import pickle; pickle.loads(pickle.dumps({1: [2.5]}))[1][0]': 2.5,
  'import math; math.isclose(math.gamma(5), 24)': true,
  'import asyncio; asyncio.iscoroutinefunction(print)': false,
  'import uuid; len(str(uuid.uuid4()))': 36,
  'import inspect; inspect.signature(lambda a, b=1: 0).parameters["b"].default': 1,
  'import gc, operator; c = []; c.append(operator.methodcaller("x", c)); del c; gc.collect() > 0': true,
  'import dataclasses; dataclasses.make_dataclass("P", ["x"])(3).x': 3,
};

export default async function ({ loadPyodide, write }) {
  const pyodide = await loadPyodide();
  for (const [program, expected] of Object.entries(PROGRAMS)) {
    write(program);
    equal(pyodide.runPython(program), expected, program);
  }
  const suffix = pyodide.runPython('sysconfig.get_config_var("EXT_SUFFIX")');
  equal(suffix, `.cpython-${digits(pyodide)}-wasm32-emscripten.so`);
  matches(pyodide.runPython('import platform; platform.platform()'), /^Emscripten-3\.1\.69/i);
}
