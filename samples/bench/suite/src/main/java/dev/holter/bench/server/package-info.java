/* SPDX-License-Identifier: Apache-2.0 */
/** The servers that are measured, and nothing that is not a server's own work. */
package dev.holter.bench.server;
