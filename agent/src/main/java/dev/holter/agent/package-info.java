/* SPDX-License-Identifier: Apache-2.0 */
/** The way in: premain, options, composition and self-test. */
package dev.holter.agent;
