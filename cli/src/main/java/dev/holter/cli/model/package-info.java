/* SPDX-License-Identifier: Apache-2.0 */
/** The values every renderer and the gate see: the report, its parts, and the words for them. */
package dev.holter.cli.model;
