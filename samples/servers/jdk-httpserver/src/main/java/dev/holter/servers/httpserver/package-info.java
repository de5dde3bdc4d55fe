/* SPDX-License-Identifier: Apache-2.0 */
/** The JDK's HTTP server, with handlers on its dispatcher. */
package dev.holter.servers.httpserver;
