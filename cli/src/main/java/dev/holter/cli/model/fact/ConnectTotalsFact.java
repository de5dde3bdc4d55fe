/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/**
 * How a loop's connects to an address had gone by a time.
 *
 * @param remote null where addresses are not recorded
 * @param failure class of the last, or null
 */
public record ConnectTotalsFact(
    long loop,
    String remote,
    long remoteId,
    long time,
    long attempts,
    long connected,
    long failures,
    String failure) {}
