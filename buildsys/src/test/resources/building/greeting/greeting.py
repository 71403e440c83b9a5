from _greeting import GREETING

__all__ = ["GREETING"]
