/* SPDX-License-Identifier: Apache-2.0 */
/** A service's loops while it runs: what is kept of the last minute, and the screen. */
package dev.holter.cli.top;
