/* SPDX-License-Identifier: Apache-2.0 */
/** Jetty, with handlers that say whether they block. */
package dev.holter.servers.jetty;
