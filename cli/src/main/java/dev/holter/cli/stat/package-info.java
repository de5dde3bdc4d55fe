/* SPDX-License-Identifier: Apache-2.0 */
/** Tests that know how little a few events can show; numbers in, numbers out. */
package dev.holter.cli.stat;
