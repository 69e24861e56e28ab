"""Benchmarks: how long builds take, how they grow, and what a reader fetches. `make bench` runs them.

records ── content made by rule        convert ── content made of other generators' records
edits   ── what an author changes
builds  ── one build: seconds, memory, files written      memory ── what all its processes hold
rounds  ── builds in turn, medians     growth ── the same at several sizes
reader  ── a browser at the built site
tables, progress, machine ── what is printed, and beside what it is to be read
"""
