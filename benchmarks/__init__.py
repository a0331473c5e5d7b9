"""Measurements beside the peers that an editor would otherwise run: `python -m benchmarks`."""
