#!/bin/sh
# Starts Parallax by a double click on macOS.
exec "$(dirname -- "$0")/bin/parallax" "$@"
