/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/**
 * TLS contexts that one loop built within a minute.
 *
 * @param minute since the epoch
 */
public record TlsContextsFact(long loop, long minute, long count) {}
