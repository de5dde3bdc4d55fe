/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.catalog.Globs;
import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.StallReport;
import java.util.ArrayList;
import java.util.List;

/** What a rule is about: some loops, some packages, some rules of the catalog. */
record Scope(Rule rule) {

  boolean holds(BlockingCall c) {
    return loop(c.loops()) && code(c.source()) && called(c.rule());
  }

  boolean holds(StallReport s) {
    return loop(List.of(s.loop())) && code(s.source()) && called(what(s.rule(), s.cause().id()));
  }

  boolean holds(Finding f) {
    return loop(f.loops()) && code(f.source()) && called(what(f.rule(), f.cause().id()));
  }

  boolean holds(LoopGroup g) {
    return g.in(rule.loops());
  }

  /** As a person reads it; empty for everything. */
  String text() {
    List<String> parts = new ArrayList<>();
    part(parts, "loops", rule.loops());
    part(parts, "packages", rule.packages());
    part(parts, "calls", rule.calls());
    return String.join(", ", parts);
  }

  private static void part(List<String> parts, String name, List<String> globs) {
    if (!globs.isEmpty()) {
      parts.add(name + " " + String.join(" ", globs));
    }
  }

  private static String what(String called, String cause) {
    return called == null ? cause : called;
  }

  private boolean loop(List<String> names) {
    Globs asked = new Globs(rule.loops());
    return rule.loops().isEmpty() || names.stream().anyMatch(asked::matches);
  }

  private boolean called(String id) {
    return new Globs(rule.calls()).matches(id);
  }

  /** A package's own name stands for all below it. */
  private boolean code(String source) {
    if (rule.packages().isEmpty()) {
      return true;
    }
    if (source == null) {
      return false;
    }
    List<String> globs = new ArrayList<>();
    for (String p : rule.packages()) {
      globs.add(p);
      globs.add(p + ".*");
    }
    int method = source.indexOf('#');
    return new Globs(globs).matches(method < 0 ? source : source.substring(0, method));
  }
}
