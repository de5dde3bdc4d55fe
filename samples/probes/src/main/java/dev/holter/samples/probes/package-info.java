/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Probes: every known way to block a loop, one method each, and as many innocent things that only
 * look like it.
 */
package dev.holter.samples.probes;
