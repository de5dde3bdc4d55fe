/* SPDX-License-Identifier: Apache-2.0 */
/** The watchdog: stack samples, thread clocks and the agent's own beat. */
package dev.holter.agent.watch;
