/* SPDX-License-Identifier: Apache-2.0 */
/** Tests that fail if an event loop stalled in them: {@code @NoStalls} for JUnit Jupiter. */
package dev.holter.junit;
