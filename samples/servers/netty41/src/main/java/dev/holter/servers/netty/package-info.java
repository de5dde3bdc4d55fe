/* SPDX-License-Identifier: Apache-2.0 */
/** A server on plain Netty 4.1. */
package dev.holter.servers.netty;
