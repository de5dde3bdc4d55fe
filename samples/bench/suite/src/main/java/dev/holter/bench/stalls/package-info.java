/* SPDX-License-Identifier: Apache-2.0 */
/** Stalls that were planted, and what each tool saw of them. */
package dev.holter.bench.stalls;
