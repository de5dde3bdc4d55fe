/* SPDX-License-Identifier: Apache-2.0 */
/** Limits and the verdict a build can act on. */
package dev.holter.cli.gate;
