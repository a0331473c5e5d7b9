"""The entry point of the command `factledger`. The commands themselves live in `checker.commandline`, one file each."""

from __future__ import annotations

import sys

from checker.commandline import main

if __name__ == "__main__":
    sys.exit(main())
