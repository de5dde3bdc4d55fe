/* SPDX-License-Identifier: Apache-2.0 */
/** The JDK's HTTP client, with bodies read on its selector's thread. */
package dev.holter.servers.httpclient;
