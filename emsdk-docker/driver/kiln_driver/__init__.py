"""Stands between a package's build and Emscripten: see README.md beside this package."""
