/* SPDX-License-Identifier: Apache-2.0 */
/** The answer of a gate in the forms that people, and the systems that build for them, read. */
package dev.holter.cli.render.gate;
