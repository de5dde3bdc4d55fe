/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.echo;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Computes on a worker and comes back to the loop with the result. */
final class MendedAnswers implements Answers {

  private final EchoLoop loop;
  private final Executor workers;

  MendedAnswers(EchoLoop loop, Executor workers) {
    this.loop = loop;
    this.workers = workers;
  }

  @Override
  public void answer(String message, Consumer<String> reply) {
    if (!message.equals(SLOW)) {
      reply.accept(message);
      return;
    }
    workers.execute(
        () -> {
          int primes = Primes.count();
          loop.execute(() -> reply.accept(message + " " + primes));
        });
  }
}
