/* SPDX-License-Identifier: Apache-2.0 */
/** Lettuce's name resolution. */
package dev.holter.corpus.lettucedns;
