/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.echo;

import dev.holter.samples.stage.Facts;
import java.util.function.Consumer;

/** Computes right where the message arrives: on the loop. */
final class StalledAnswers implements Answers {

  private static final String SOURCE = Primes.class.getName() + "#count";

  private final Facts facts;

  StalledAnswers(Facts facts) {
    this.facts = facts;
  }

  @Override
  public void answer(String message, Consumer<String> reply) {
    if (!message.equals(SLOW)) {
      reply.accept(message);
      return;
    }
    long start = System.nanoTime();
    int primes = Primes.count();
    reply.accept(message + " " + primes);
    facts.stall("cpu", start, SOURCE);
  }
}
