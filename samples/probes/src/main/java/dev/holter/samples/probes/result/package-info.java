/* SPDX-License-Identifier: Apache-2.0 */
/** What Holter said about the probes, compared with what they measured, and the table of it. */
package dev.holter.samples.probes.result;
