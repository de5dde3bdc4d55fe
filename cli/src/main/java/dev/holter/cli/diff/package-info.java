/* SPDX-License-Identifier: Apache-2.0 */
/** Two diagnoses to what changed from one to the other: pure, no I/O. */
package dev.holter.cli.diff;
