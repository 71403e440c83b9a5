"""Tests of the driver, which need no Emscripten.

In the directory above: `python3 -m unittest discover -s . -t .`
"""
