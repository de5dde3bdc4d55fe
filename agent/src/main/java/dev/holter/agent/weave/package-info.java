/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Which methods get a hook (tables) and the one transformer that places them. The only package that
 * knows the class-file library.
 */
package dev.holter.agent.weave;
