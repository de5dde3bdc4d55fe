/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.Cause;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Profile;
import dev.holter.cli.model.StallReport;
import dev.holter.cli.model.StallStack;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.cli.model.fact.StallFact;
import dev.holter.source.Frame;
import dev.holter.source.SourceFinder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds the samples of stalls up to stack trees. A stall's time is shared out by what its samples
 * stand for.
 */
final class StallProfile {

  /** Smaller branches are folded: no reader looks at them, and a file must hold them all. */
  private static final double SMALL = 0.01;

  private static final int BRANCHES = 12;

  private static final class Branch {
    final Map<String, Branch> children = new LinkedHashMap<>();
    double nanos;
    int samples;

    void add(List<String> path, double weight) {
      Branch at = this;
      at.nanos += weight;
      at.samples++;
      for (String frame : path) {
        at = at.children.computeIfAbsent(frame, f -> new Branch());
        at.nanos += weight;
        at.samples++;
      }
    }
  }

  private record Key(String by, String key) {}

  private record Path(List<String> up, List<String> down) {}

  private record Flat(String loop, String loopId, Cause cause, List<String> frames) {}

  private final Map<Key, Branch> topDown = new LinkedHashMap<>();
  private final Map<Key, Branch> bottomUp = new LinkedHashMap<>();
  private final Map<Flat, Branch> flat = new LinkedHashMap<>();
  // by identity: the reader keeps one object for equal stacks
  private final Map<List<Frame>, Path> paths = new IdentityHashMap<>();

  void add(StallReport report, StallFact stall, StallSamples samples) {
    String cause = report.cause().id();
    String loop = report.loop();
    if (samples.isEmpty()) {
      addFlat(report, List.of(), stall.elapsed()).samples = 0;
    }
    long sampled = 0;
    for (int i = 0; i < samples.size(); i++) {
      sampled += samples.standsFor(i);
    }
    for (int i = 0; i < samples.size(); i++) {
      SampleFact s = samples.all().get(i);
      double weight = (double) stall.elapsed() * samples.standsFor(i) / sampled;
      Path path = paths.computeIfAbsent(s.stack(), StallProfile::path);
      add(bottomUp, cause, loop, path.up, weight);
      add(topDown, cause, loop, path.down, weight);
      addFlat(report, path.down, weight);
    }
  }

  private static Path path(List<Frame> stack) {
    List<String> up = new ArrayList<>();
    for (Frame f : SourceFinder.withoutAgent(stack)) {
      if (!hidden(f)) {
        up.add(method(f));
      }
    }
    // its outermost frame is no root, and is not drawn as one
    if (stack.size() >= StallSamples.CUT) {
      up.add("(stack cut after " + StallSamples.CUT + " frames)");
    }
    List<String> down = new ArrayList<>(up);
    Collections.reverse(down);
    return new Path(up, List.copyOf(down));
  }

  private Branch addFlat(StallReport s, List<String> path, double weight) {
    Flat key = new Flat(s.loop(), s.loopId(), s.cause(), path);
    Branch branch = flat.computeIfAbsent(key, k -> new Branch());
    branch.add(List.of(), weight);
    return branch;
  }

  /** Everything that was added, nothing folded. */
  List<StallStack> stacks() {
    return flat.entrySet().stream()
        .map(
            e ->
                new StallStack(
                    e.getKey().loop(),
                    e.getKey().loopId(),
                    e.getKey().cause(),
                    e.getKey().frames(),
                    Millis.of(Math.round(e.getValue().nanos)),
                    e.getValue().samples))
        .toList();
  }

  private static void add(
      Map<Key, Branch> trees, String cause, String loop, List<String> path, double weight) {
    trees.computeIfAbsent(new Key("cause", cause), k -> new Branch()).add(path, weight);
    trees.computeIfAbsent(new Key("loop", loop), k -> new Branch()).add(path, weight);
  }

  /** Frames that JFR leaves out and a stack trace does not, or the other way round. */
  private static boolean hidden(Frame f) {
    return f.type().contains("$$Lambda")
        || f.type().equals("java.lang.Thread") && f.method().equals("runWith");
  }

  private static String method(Frame f) {
    return f.type() + "." + f.method();
  }

  Profile profile() {
    return new Profile(
        topDown.entrySet().stream()
            .map(e -> tree(e.getKey(), e.getValue(), bottomUp.get(e.getKey())))
            .sorted(
                Comparator.comparing(Profile.Tree::by)
                    .thenComparing(Comparator.comparingDouble(Profile.Tree::totalMs).reversed()))
            .toList());
  }

  private static Profile.Tree tree(Key key, Branch down, Branch up) {
    return new Profile.Tree(
        key.by(),
        key.key(),
        Millis.of(Math.round(down.nanos)),
        down.samples,
        node("", down, down.nanos).children(),
        node("", up, up.nanos).children());
  }

  private static Profile.Node node(String frame, Branch b, double total) {
    List<Map.Entry<String, Branch>> byTime =
        b.children.entrySet().stream()
            .sorted(
                Comparator.comparingDouble((Map.Entry<String, Branch> e) -> e.getValue().nanos)
                    .reversed())
            .toList();
    List<Profile.Node> children = new ArrayList<>();
    int more = 0;
    double moreNanos = 0;
    for (Map.Entry<String, Branch> e : byTime) {
      if (children.size() < BRANCHES && e.getValue().nanos >= SMALL * total) {
        children.add(node(e.getKey(), e.getValue(), total));
      } else {
        more++;
        moreNanos += e.getValue().nanos;
      }
    }
    return new Profile.Node(
        frame,
        Millis.of(Math.round(b.nanos)),
        b.samples,
        children,
        more,
        Millis.of(Math.round(moreNanos)));
  }
}
