/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.regex.Pattern;

/** A pattern tries every way to split a text before it gives up. */
final class Regex implements Story {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final Pattern NESTED = Pattern.compile("(x+x+)+y");

  /** What is soon answered. */
  private static final int LEAST_LETTERS = 16;

  private static final long ENOUGH_NANOS = 80_000_000;

  private int matched;

  @Override
  public void tell(Loop loop) throws Exception {
    String text = longEnough();
    for (int i = 0; i < 4; i++) {
      loop.stall(() -> validate(text));
    }
  }

  /** As many letters as keep this machine busy, tried on this thread once it is warm. */
  private String longEnough() {
    for (int letters = LEAST_LETTERS; ; letters++) {
      String text = "x".repeat(letters);
      if (computes(text) > ENOUGH_NANOS && computes(text) > ENOUGH_NANOS) {
        return text;
      }
    }
  }

  /** By the CPU's clock: on a busy machine anything lasts long. */
  private long computes(String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    validate(text);
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  private void validate(String text) {
    if (NESTED.matcher(text).matches()) {
      matched++;
    }
  }
}
