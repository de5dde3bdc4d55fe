/* SPDX-License-Identifier: Apache-2.0 */
/** What the command line and the agent in a running JVM say to each other; used by both. */
package dev.holter.attach;
