/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/**
 * A loop connected again to where it had been connected, or had tried to.
 *
 * @param stall the stall it fell into or right after, or 0
 * @param remote null where addresses are not recorded
 * @param remoteId the same for the same address
 * @param attempt since the last that succeeded
 * @param sinceClosed time since a connection to it closed or a connect failed, or -1
 */
public record ConnectFact(
    long loop,
    long stall,
    String remote,
    long remoteId,
    long attempt,
    long time,
    long sinceClosed,
    long unwritten) {}
