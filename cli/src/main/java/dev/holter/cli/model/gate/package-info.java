/* SPDX-License-Identifier: Apache-2.0 */
/** The answer of a gate: what every renderer of it shows. */
package dev.holter.cli.model.gate;
