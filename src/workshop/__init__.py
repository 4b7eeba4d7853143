"""Analogy Workshop: run an analogy-driven innovation session in front of a room."""

__version__ = "0.1.0"
