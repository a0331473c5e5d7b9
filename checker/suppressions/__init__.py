"""Findings that somebody has decided to live with: by a comment in the article, or by a baseline."""
