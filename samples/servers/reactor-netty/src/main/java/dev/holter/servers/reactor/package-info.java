/* SPDX-License-Identifier: Apache-2.0 */
/** A server on Reactor Netty. */
package dev.holter.servers.reactor;
