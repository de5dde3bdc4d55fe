/* SPDX-License-Identifier: Apache-2.0 */
/** A connection that is drained, on Armeria. */
package dev.holter.tales.drain;
