"""The version of this package, in the one place from which builds and commands read it."""

VERSION = "0.1.0"
