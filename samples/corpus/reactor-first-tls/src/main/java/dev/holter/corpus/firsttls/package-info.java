/* SPDX-License-Identifier: Apache-2.0 */
/** Reactor Netty's first use of TLS. */
package dev.holter.corpus.firsttls;
