/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.diff;

/**
 * HTTP/2 streams that were reset in one way. One cause may reset many at once, so these counts are
 * in no test.
 *
 * @param sender local or remote
 * @param source who reset them, where that was from here; null if unknown
 * @param failure the class of what was thrown there, or null
 * @param change new, gone, or unchanged where both sides have some
 */
public record ResetChange(
    String sender,
    long code,
    String error,
    String source,
    String failure,
    Change change,
    long base,
    long head) {}
