/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

import dev.holter.cli.model.Finding;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import java.util.List;

/** One finding: what, where, how much, whose stack, and what to do about it. */
final class FindingCard {

  /** Frames on either side of the source that are shown at once. */
  private static final int NEAR = 5;

  /** So many findings have their whole stack on the page; of all it is in the JSON report. */
  private static final int WHOLE = 20;

  private final Html h;
  private final AdviceCode advice;

  FindingCard(Html h, AdviceCode advice) {
    this.h = h;
    this.advice = advice;
  }

  void render(int place, Finding f) {
    String title = "f" + place + "-title";
    h.line();
    h.open(
        "article",
        "id",
        "f" + place,
        "class",
        "finding s-" + f.severity().id(),
        "aria-labelledby",
        title);
    h.open("h3", "id", title);
    h.element("span", Integer.toString(place), "class", "place");
    h.text(f.title()).close();
    tags(f);
    numbers(f);
    facts(f);
    h.open("div", "class", "do").element("h4", "What to do");
    advice.render(h, f, place);
    h.close();
    stack(place, f);
    h.close();
  }

  private void tags(Finding f) {
    h.open("p", "class", "tags");
    h.element("span", f.severity().id(), "class", "tag severity");
    h.open("span", "class", "tag");
    Parts.cause(h, f.cause().id());
    h.close();
    if (f.rule() != null) {
      h.element("span", f.rule(), "class", "tag");
    }
    h.element("span", "confidence: " + f.confidence().id(), "class", "tag");
    f.marks().forEach(m -> h.element("span", m, "class", "tag"));
    h.close();
  }

  private void numbers(Finding f) {
    h.open("dl", "class", "numbers small");
    if (f.rule() != null) {
      number("calls", (f.countExact() ? "" : "about ") + Numbers.count(f.count()));
      number("time in calls", Millis.text(f.totalMs()));
      p99(f);
      number("longest call", Millis.text(f.maxMs()));
    }
    number("stalls", Numbers.count(f.stalls()));
    if (f.stalls() > 0) {
      number("time in stalls", Millis.text(f.stallMs()));
      if (f.rule() == null) {
        p99(f);
      }
      number("longest stall", Millis.text(f.longestStallMs()));
      number("of all stall time", Numbers.share(f.stallShare()));
    }
    number("channels kept waiting", Numbers.count(f.channelsWaiting()));
    h.close();
  }

  private void p99(Finding f) {
    if (f.p99Ms() == null) {
      number("p99: too few for one", "–");
    } else {
      number("p99", Millis.text(f.p99Ms()));
    }
  }

  private void number(String what, String value) {
    h.open("div").element("dt", what).element("dd", value).close();
  }

  private void facts(Finding f) {
    h.open("dl", "class", "facts");
    fact("where", where(f), true);
    fact("jar", f.artifact(), true);
    fact("called", f.offender(), true);
    fact("on", f.detail(), true);
    fact("loops", loops(f.loops()), false);
    fact("saw", f.explanation(), false);
    h.close();
  }

  private void fact(String name, String value, boolean code) {
    if (value == null || value.isEmpty()) {
      return;
    }
    h.element("dt", name);
    h.element("dd", value, "class", code ? "code" : null);
  }

  static String where(Finding f) {
    if (f.source() == null) {
      return "unknown";
    }
    return f.line() == null ? f.source() : f.source() + " (line " + f.line() + ")";
  }

  private static String loops(List<String> loops) {
    int shown = Math.min(8, loops.size());
    String names = String.join(", ", loops.subList(0, shown));
    return shown == loops.size() ? names : names + " and " + (loops.size() - shown) + " more";
  }

  private void stack(int place, Finding f) {
    List<String> stack = f.stack();
    if (stack == null || stack.isEmpty()) {
      h.element("p", "No stack was recorded.", "class", "dim");
      return;
    }
    int source = f.sourceFrame() == null ? -1 : stack.indexOf(f.sourceFrame());
    int from = Math.max(0, source - NEAR);
    int to = Math.min(stack.size(), Math.max(source, 0) + 1 + NEAR);
    h.element("h4", "Stack, innermost first");
    folded(place, stack.subList(0, from), "inside");
    h.open("ol", "class", "stack");
    for (int i = from; i < to; i++) {
      if (i == source) {
        h.open("li", "class", "source").element("b", "source", "class", "mark");
        h.text(stack.get(i)).close();
      } else {
        h.element("li", stack.get(i));
      }
    }
    h.close();
    folded(place, stack.subList(to, stack.size()), "outside");
  }

  private void folded(int place, List<String> frames, String which) {
    if (frames.isEmpty()) {
      return;
    }
    if (place > WHOLE) {
      h.element("p", Plural.of(frames.size(), "frame") + " " + which, "class", "dim");
      return;
    }
    h.open("details").element("summary", Plural.of(frames.size(), "frame") + " " + which);
    h.open("ol", "class", "stack");
    frames.forEach(frame -> h.element("li", frame));
    h.close().close();
  }
}
