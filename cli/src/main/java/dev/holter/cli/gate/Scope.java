/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.gate;

import dev.holter.catalog.Globs;
import dev.holter.cli.model.BlockingCall;
import dev.holter.cli.model.Finding;
import dev.holter.cli.model.StallReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

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

  /** The groups of loops that it is about, by name, with those runs that have them. */
  Map<String, List<GroupOfRun>> groups(List<Run> runs) {
    Map<String, List<GroupOfRun>> groups = new TreeMap<>();
    for (Run r : runs) {
      for (LoopGroup whole : r.groups().values()) {
        LoopGroup g = whole.only(name -> loop(List.of(name)));
        if (!g.loops().isEmpty()) {
          groups.computeIfAbsent(g.name(), name -> new ArrayList<>()).add(new GroupOfRun(r, g));
        }
      }
    }
    return groups;
  }

  Stream<LoopGroup> loops(List<Run> runs) {
    return groups(runs).values().stream().flatMap(List::stream).map(GroupOfRun::group);
  }

  /** As a person reads it; empty for everything. */
  String text() {
    List<String> parts = new ArrayList<>();
    part(parts, "loops", rule.loops());
    part(parts, "packages", rule.packages());
    part(parts, "calls", rule.calls());
    return String.join(", ", parts);
  }

  /** The same of one group; with the globs where they may name a part of it. */
  String text(String group) {
    boolean part = rule.loops().stream().anyMatch(glob -> glob.matches(".*[!?\\d].*"));
    List<String> parts = new ArrayList<>();
    parts.add("loops " + group + (part ? " of " + String.join(" ", rule.loops()) : ""));
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
    // a group is printed with # for each number, and may be named so
    Globs asked = new Globs(rule.loops().stream().map(g -> g.replace('#', '*')).toList());
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
