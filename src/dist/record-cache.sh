#!/bin/sh
# Records the cache by which Parallax starts faster: from a tour through its window, without a display. The packages run
# this when they are installed; whoever copies the folder can. Without the cache Parallax runs all the same.
app=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")/app" && pwd)
case "${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}" in C | POSIX) export LC_ALL=C.UTF-8 ;; esac
PARALLAX_DATA=$(mktemp -d) || exit 1
export PARALLAX_DATA
trap 'rm -rf "$PARALLAX_DATA"' EXIT
said=$PARALLAX_DATA/said
"$app/../runtime/bin/java" @OPTIONS@ -Dglass.platform=Headless -Dprism.order=sw -XX:TieredStopAtLevel=2 \
    -XX:AOTCacheOutput=@CACHE@ -Xlog:aot=error -cp @CLASSPATH@ app.parallax.AotTrainingRun "$(date +%s)000" tour \
    >"$said" 2>&1 && exit
cat "$said" >&2
exit 1
