/* SPDX-License-Identifier: Apache-2.0 */
/** Pekko HTTP, with an executor that takes its time to take work. */
package dev.holter.servers.pekko;
