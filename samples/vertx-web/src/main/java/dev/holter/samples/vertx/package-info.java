/* SPDX-License-Identifier: Apache-2.0 */
/** A Vert.x router whose handlers block their loop, and the same router mended. */
package dev.holter.samples.vertx;
