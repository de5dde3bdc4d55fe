/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Whose code a stack is: the source among the frames, and what stays the same of it from build to
 * build. Pure; used by the agent as it runs and by the CLI afterwards.
 */
package dev.holter.source;
