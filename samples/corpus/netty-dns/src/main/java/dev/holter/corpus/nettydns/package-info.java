/* SPDX-License-Identifier: Apache-2.0 */
/** Netty's default name resolution. */
package dev.holter.corpus.nettydns;
