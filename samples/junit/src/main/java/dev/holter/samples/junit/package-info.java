/* SPDX-License-Identifier: Apache-2.0 */
/** Tests with {@code @NoStalls}, stalled and mended. */
package dev.holter.samples.junit;
