/* SPDX-License-Identifier: Apache-2.0 */
/** JVMs that run: which there are, and how the agent gets into one and out again. */
package dev.holter.cli.live;
