/* SPDX-License-Identifier: Apache-2.0 */
/** Recordings to typed facts: whole, cut, or left behind by a killed process. */
package dev.holter.cli.read;
