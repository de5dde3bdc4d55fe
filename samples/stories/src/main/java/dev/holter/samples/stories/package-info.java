/* SPDX-License-Identifier: Apache-2.0 */
/** One small program for each cause of a stall. */
package dev.holter.samples.stories;
