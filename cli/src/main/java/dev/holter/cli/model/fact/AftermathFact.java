/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

/** What had piled up behind a stall. */
public record AftermathFact(long stall, int readyKeys, int pendingUnits) {}
