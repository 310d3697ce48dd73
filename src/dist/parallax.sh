#!/bin/sh
# Starts Parallax with the Java that lies beside it.
app=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")/../lib/app" && pwd)
# in a bare locale Java finds no file whose name has other letters than ASCII, not even itself
case "${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}" in C | POSIX) export LC_ALL=C.UTF-8 ;; esac
# -Xlog: says nothing where no cache was recorded; the program starts without it
exec "$app/../runtime/bin/java" @OPTIONS@ -XX:AOTCache=@CACHE@ -Xlog:aot=off \
    ${PARALLAX_OPTS:-} -cp @CLASSPATH@ app.parallax.Parallax "$@"
