#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# The beginning of holter.jar, which a shell runs and a JVM skips. Most commands are over before what the second
# compiler does has paid: without it a report is there in two thirds of the time (docs/cost.md).
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:TieredStopAtLevel=1 -jar "$0" "$@"
