#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The beginning of the command holter; what follows is holter.jar, which a JVM reads from its end. Most commands are over
# before what the second compiler, more threads for the heap and a large young generation have paid (docs/adr/0019).
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:MaxNewSize=32m -jar "$0" "$@"
