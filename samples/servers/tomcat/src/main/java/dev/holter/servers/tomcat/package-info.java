/* SPDX-License-Identifier: Apache-2.0 */
/** Tomcat, with a pool that lets its poller run what it cannot take. */
package dev.holter.servers.tomcat;
