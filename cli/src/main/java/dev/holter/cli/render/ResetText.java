/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import dev.holter.cli.model.Http2Report;
import dev.holter.cli.model.Http2Report.Reset;
import dev.holter.cli.model.Millis;
import dev.holter.cli.model.Plural;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Streams that were reset, a line for each way, whatever loop they were on. */
final class ResetText {

  /** So many ways are told; the JSON report has them all. */
  private static final int TOLD = 5;

  private ResetText() {}

  static List<String> lines(Http2Report http2) {
    Map<List<Object>, List<Reset>> ways = new LinkedHashMap<>();
    for (Reset r : http2.resets()) {
      List<Object> way = Arrays.asList(r.sender(), r.code(), r.source(), r.failure());
      ways.computeIfAbsent(way, w -> new ArrayList<>()).add(r);
    }
    return ways.values().stream()
        .sorted(Comparator.comparingLong((List<Reset> w) -> count(w)).reversed())
        .limit(TOLD)
        .map(ResetText::line)
        .toList();
  }

  private static long count(Collection<Reset> way) {
    return way.stream().mapToLong(Reset::count).sum();
  }

  private static String line(List<Reset> way) {
    Reset first = way.get(0);
    double age =
        way.stream().mapToDouble(r -> r.maxAgeMs() == null ? -1 : r.maxAgeMs()).max().getAsDouble();
    return Plural.of(count(way), "stream")
        + " reset with "
        + first.error()
        + (first.sender().equals("remote") ? " by the peer" : " from here")
        + (first.source() == null ? "" : ", by " + first.source())
        + (first.failure() == null ? "" : ", which threw " + first.failure())
        + (age < 0 ? "" : ", up to " + Millis.text(age) + " old")
        + ".";
  }
}
