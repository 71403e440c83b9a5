"""Tests of what builds wheels; they need no toolchain image."""
