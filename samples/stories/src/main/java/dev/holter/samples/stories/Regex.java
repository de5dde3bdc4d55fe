/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stories;

import java.util.regex.Pattern;

/** A pattern tries every way to split a text before it gives up. */
final class Regex implements Story {

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

  /** As many letters as keep this machine busy, tried on this thread. */
  private String longEnough() {
    for (int letters = LEAST_LETTERS; ; letters += letters / 4) {
      String text = "x".repeat(letters);
      long start = System.nanoTime();
      validate(text);
      if (System.nanoTime() - start > ENOUGH_NANOS) {
        return text;
      }
    }
  }

  private void validate(String text) {
    if (NESTED.matcher(text).matches()) {
      matched++;
    }
  }
}
