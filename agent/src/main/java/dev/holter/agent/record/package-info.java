/* SPDX-License-Identifier: Apache-2.0 */
/** The recording: how it starts, rotates and ends, and the events it gets at intervals. */
package dev.holter.agent.record;
