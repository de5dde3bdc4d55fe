/* SPDX-License-Identifier: Apache-2.0 */
/** Guarded calls: enter and exit, what is counted and what leaves an event. */
package dev.holter.agent.call;
