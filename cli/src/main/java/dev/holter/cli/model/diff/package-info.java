/* SPDX-License-Identifier: Apache-2.0 */
/** What changed from one set of recordings to another: what every renderer of a diff shows. */
package dev.holter.cli.model.diff;
