/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import dev.holter.cli.model.fact.OwnerFact;
import dev.holter.cli.model.fact.SampleFact;
import dev.holter.source.Frame;
import dev.holter.source.Plumbing;
import dev.holter.source.Source;
import dev.holter.source.SourceFinder;
import java.util.List;

/** Who held a lock and what that thread was doing, in words, along the whole chain. */
final class LockOwners {

  private LockOwners() {}

  /** Begins with a comma, as a clause; empty where nobody is known. */
  static String clause(SampleFact sample) {
    List<OwnerFact> owners = sample.owners();
    StringBuilder b = new StringBuilder();
    for (OwnerFact o : owners) {
      b.append(", held by ").append(name(o.name()));
      b.append(doing(o));
    }
    if (sample.deadlock()) {
      b.append("; that is a deadlock: the chain comes back to itself and will never end");
    }
    return b.toString();
  }

  /** A thread's name as it is told; virtual ones mostly have none. */
  static String name(String thread) {
    return thread.isEmpty() ? "a virtual thread without a name" : '"' + thread + '"';
  }

  private static String doing(OwnerFact o) {
    if (o.waitsFor() != null) {
      return ", which waits for " + o.waitsFor();
    }
    if (o.stack().isEmpty()) {
      return "";
    }
    Frame at = o.stack().get(0);
    String source = SourceFinder.find(o.stack(), Plumbing.of("")).map(Source::name).orElse("");
    String innermost = Source.name(at);
    return source.isEmpty() || source.equals(innermost)
        ? ", which was in " + innermost
        : ", which was in " + innermost + " called by " + source;
  }
}
