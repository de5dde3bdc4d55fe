/* SPDX-License-Identifier: Apache-2.0 */
/** The command line: main, and one file a command. */
package dev.holter.cli;
