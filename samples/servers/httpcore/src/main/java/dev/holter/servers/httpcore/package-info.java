/* SPDX-License-Identifier: Apache-2.0 */
/** Apache's asynchronous HTTP client, with callbacks on its reactor's threads. */
package dev.holter.servers.httpcore;
