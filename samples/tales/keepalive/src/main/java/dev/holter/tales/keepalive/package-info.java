/* SPDX-License-Identifier: Apache-2.0 */
/** A WebSocket server that gives a client up, on Netty. */
package dev.holter.tales.keepalive;
