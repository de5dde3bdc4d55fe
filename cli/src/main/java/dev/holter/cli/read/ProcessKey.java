/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

/** Who wrote a recording. Without the agent's event the JVM's own is as good, host apart. */
record ProcessKey(String host, long pid) {}
