#!/usr/bin/env python3
"""Make the catalogue's pictures: one ID…, all, check, seal, sheet. See README.md."""
import os
import sys

from darkroom.command import main

if __name__ == '__main__':
    sys.exit(main(sys.argv[1:], os.path.dirname(os.path.abspath(__file__))))
