"""Judged documents in, bytes for the reader out: one file for each format."""
