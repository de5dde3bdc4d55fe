/* SPDX-License-Identifier: Apache-2.0 */
/** MINA, with a handler on its processors' threads. */
package dev.holter.servers.mina;
