/* SPDX-License-Identifier: Apache-2.0 */
/** One class a benchmark. */
package dev.holter.bench;
