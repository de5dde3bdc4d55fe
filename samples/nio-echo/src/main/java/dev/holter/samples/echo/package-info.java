/* SPDX-License-Identifier: Apache-2.0 */
/** An echo server on one selector that computes between two polls, and the same mended. */
package dev.holter.samples.echo;
