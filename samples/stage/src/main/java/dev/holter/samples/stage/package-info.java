/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What the stories share: real files, a visitor who asks, a notebook of what happened, and a limit
 * of CPU time.
 */
package dev.holter.samples.stage;
