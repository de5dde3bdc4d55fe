/* SPDX-License-Identifier: Apache-2.0 */
/**
 * The chunks of a JFR recording as bytes, types, constants and events; nothing of what they say.
 */
package dev.holter.cli.read.jfr;
