/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Facts to a diagnosis: causes, sources, findings, advice. Pure; reads nothing but its own tables.
 */
package dev.holter.cli.diagnose;
