"""The Python side of the runtime: what JavaScript calls. Nothing here is public."""
