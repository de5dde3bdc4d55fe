/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.diagnose;

import static dev.holter.cli.diagnose.MadeProcess.MS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.fact.SampleFact;
import dev.holter.source.Frame;
import dev.holter.source.Plumbing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StallSamplesTest {

  private static SampleFact sample(long ms, String method) {
    List<Frame> stack = Frame.parse("com.acme.App." + method + "(App.java:1)");
    return new SampleFact(
        1, 1, 1, 0, ms * MS, "RUNNABLE", stack, null, List.of(), false, null, 0, Map.of());
  }

  private static StallSamples of(long elapsedMs, SampleFact... samples) {
    return new StallSamples(List.of(samples), elapsedMs * MS, Plumbing.of("nio"));
  }

  @Test
  void standsFor_allSamples_isTheWholeStall() {
    StallSamples samples = of(150, sample(20, "a"), sample(40, "b"), sample(80, "c"));

    List<Long> ms = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      ms.add(samples.standsFor(i) / MS);
    }
    assertThat(ms).containsExactly(30L, 30L, 90L);
  }

  @Test
  void agreement_codeThatNoSampleCouldStop_isNotWhatCameNext() {
    StallSamples samples =
        of(
            342,
            sample(22, "allocate"),
            sample(113, "allocate"),
            sample(160, "allocate"),
            sample(305, "next"),
            sample(326, "next"));

    assertThat(samples.agreement().orElseThrow().stack())
        .extracting(Frame::method)
        .containsExactly("allocate");
  }

  @Test
  void agreement_stacksThatLostTheirCaller_doNotWeighAgainstTheOthers() {
    List<Frame> deep =
        Frame.parse("java.util.ArrayList.hashCode(A.java:1)\n".repeat(StallSamples.CUT));
    List<SampleFact> samples = new ArrayList<>();
    for (int ms = 20; ms < 300; ms += 20) {
      samples.add(
          new SampleFact(
              1, 1, 1, 0, ms * MS, "RUNNABLE", deep, null, List.of(), false, null, 0, Map.of()));
    }
    samples.set(1, sample(40, "key"));
    samples.set(3, sample(80, "key"));

    StallSamples.Agreement a =
        new StallSamples(samples, 300 * MS, Plumbing.of("nio")).agreement().orElseThrow();

    assertThat(a.several()).isTrue();
    assertThat(a.votes()).isEqualTo(2);
    assertThat(a.of()).isEqualTo(14);
  }
}
