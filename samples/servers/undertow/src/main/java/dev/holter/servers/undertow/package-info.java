/* SPDX-License-Identifier: Apache-2.0 */
/** Undertow, with a handler on its I/O threads. */
package dev.holter.servers.undertow;
