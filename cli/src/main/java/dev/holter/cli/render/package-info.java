/* SPDX-License-Identifier: Apache-2.0 */
/** A report as people and programs read it. */
package dev.holter.cli.render;
