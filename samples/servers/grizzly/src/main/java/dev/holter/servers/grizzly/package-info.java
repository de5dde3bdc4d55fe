/* SPDX-License-Identifier: Apache-2.0 */
/** Grizzly, with a handler on its selectors' threads. */
package dev.holter.servers.grizzly;
