/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holter.cli.model.Exported;
import dev.holter.cli.model.LoopReport;
import dev.holter.cli.model.StallStack;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A profile a loop for speedscope: stacks of stalls, weighted with their milliseconds. */
final class SpeedscopeExport {

  private static final ObjectMapper JSON =
      new ObjectMapper(VisibleJson.FACTORY).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private record File(
      @JsonProperty("$schema") String schema,
      String name,
      String exporter,
      Shared shared,
      List<Profile> profiles) {}

  private record Shared(List<Frame> frames) {}

  private record Frame(String name) {}

  private record Profile(
      String type,
      String name,
      String unit,
      double startValue,
      double endValue,
      List<List<Integer>> samples,
      List<Double> weights) {}

  private SpeedscopeExport() {}

  static void write(Exported from, OutputStream out) throws IOException {
    Map<String, Integer> frames = new LinkedHashMap<>();
    List<Profile> profiles = new ArrayList<>();
    for (LoopReport loop : from.report().loops()) {
      Profile p = profile(loop, from.diagnosed().stacks(), frames);
      if (!p.samples().isEmpty()) {
        profiles.add(p);
      }
    }
    JSON.writeValue(
        out,
        new File(
            "https://www.speedscope.app/file-format-schema.json",
            "Stalls of event loops",
            "holter " + from.report().tool().version(),
            new Shared(frames.keySet().stream().map(Frame::new).toList()),
            profiles));
    out.write('\n');
  }

  private static Profile profile(
      LoopReport loop, List<StallStack> stacks, Map<String, Integer> frames) {
    List<List<Integer>> samples = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (StallStack s : stacks) {
      if (s.loopId().equals(loop.id())) {
        List<String> names = s.frames().isEmpty() ? List.of(CollapsedExport.NO_SAMPLE) : s.frames();
        samples.add(names.stream().map(f -> number(f, frames)).toList());
        weights.add(s.ms());
      }
    }
    double sum = Math.round(1e3 * weights.stream().mapToDouble(w -> w).sum()) / 1e3;
    return new Profile("sampled", loop.name(), "milliseconds", 0, sum, samples, weights);
  }

  private static int number(String frame, Map<String, Integer> frames) {
    Integer known = frames.putIfAbsent(frame, frames.size());
    return known == null ? frames.size() - 1 : known;
  }
}
