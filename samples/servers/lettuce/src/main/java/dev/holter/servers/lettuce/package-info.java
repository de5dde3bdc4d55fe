/* SPDX-License-Identifier: Apache-2.0 */
/** A Redis client on Lettuce. */
package dev.holter.servers.lettuce;
