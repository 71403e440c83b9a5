"""Builds one wheel for the target."""
