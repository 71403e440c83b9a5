"""Tests in the toolchain image."""
