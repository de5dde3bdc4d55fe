/* SPDX-License-Identifier: Apache-2.0 */
/** A selector loop of its own, whose work runs inside the select call. */
package dev.holter.servers.nio;
