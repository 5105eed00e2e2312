"""Sourced facts from wiki pages: look things up, see them in time, quiz yourself."""

__version__ = "0.1.0"
