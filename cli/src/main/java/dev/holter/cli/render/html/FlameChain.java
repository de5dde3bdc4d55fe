/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One row of a flame graph: a frame, or a long run of frames in which nothing parts, which would
 * only push the rest off the screen.
 */
record FlameChain(List<Profile.Node> nodes) {

  /** Shorter runs are drawn frame by frame. */
  private static final int LONG = 5;

  /** The frames of a run that name a method each in the title; a deep stack has a few dozen. */
  private static final int NAMED = 80;

  static FlameChain from(Profile.Node first, Predicate<String> keep) {
    List<Profile.Node> run = new ArrayList<>();
    Profile.Node at = first;
    while (!keep.test(at.frame()) && !remark(at.frame())) {
      run.add(at);
      boolean parts = at.children().size() != 1 || at.more() > 0;
      if (parts
          || keep.test(at.children().get(0).frame())
          || remark(at.children().get(0).frame())
          || at.children().get(0).samples() < at.samples()) {
        break;
      }
      at = at.children().get(0);
    }
    return new FlameChain(run.size() < LONG ? List.of(first) : run);
  }

  Profile.Node last() {
    return nodes.get(nodes.size() - 1);
  }

  boolean folded() {
    return nodes.size() > 1;
  }

  String frame() {
    return nodes.get(0).frame();
  }

  String label() {
    return folded() ? "⋯ " + nodes.size() + " frames, to " + brief(last().frame()) : brief(frame());
  }

  String title() {
    StringBuilder b = new StringBuilder();
    for (Profile.Node n : nodes.subList(0, Math.min(NAMED, nodes.size()))) {
      b.append(b.length() == 0 ? "" : "\n").append(n.frame());
    }
    return b.toString();
  }

  /** No frame but a word about the stack, such as that it is cut: it is to be read. */
  private static boolean remark(String frame) {
    return frame.startsWith("(");
  }

  /** Class and method without the package. */
  private static String brief(String frame) {
    int method = frame.lastIndexOf('.');
    int type = method < 0 ? -1 : frame.lastIndexOf('.', method - 1);
    return remark(frame) ? frame : frame.substring(type + 1);
  }
}
