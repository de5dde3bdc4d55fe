/* SPDX-License-Identifier: Apache-2.0 */
/** A server on Vert.x. */
package dev.holter.servers.vertx;
