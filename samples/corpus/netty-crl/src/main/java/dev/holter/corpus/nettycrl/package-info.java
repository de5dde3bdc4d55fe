/* SPDX-License-Identifier: Apache-2.0 */
/** Netty, TLS and revocation lists. */
package dev.holter.corpus.nettycrl;
