"""Tokens in, mentions out: spans that name an entity (`names`) or a quantity (`numbers`). Times have their own stage."""
