/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

/** What to do about a rule or a cause. */
public record Advice(String title, String text) {}
