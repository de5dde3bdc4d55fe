/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What a recording says, typed: written by the reader, judged by the diagnosis. Times are
 * nanoseconds.
 */
package dev.holter.cli.model.fact;
