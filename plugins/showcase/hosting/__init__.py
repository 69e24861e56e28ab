"""Hosting: what GitHub asks of a site and of its address, and how it is told of problems."""
