/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What Holter knows of blocking calls, as data: which methods block, how they are reported, what to
 * do about them. Read by the agent, which guards them, and by the CLI, which explains them.
 */
package dev.holter.catalog;
