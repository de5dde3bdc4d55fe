/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jdk.jfr.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JournalTest {

  @AfterEach
  void forget() {
    Journal.close();
    Journal.expect();
  }

  @Test
  void lost_throwableThatCannotBeTold_isCountedAndThrowsNothing() {
    Journal.expect();

    Journal.lost(
        new IllegalStateException() {
          @Override
          public String toString() {
            throw new IllegalStateException("not even this");
          }
        });

    assertThat(Journal.LOST.get()).isEqualTo(1);
    assertThat(Journal.firstFailure()).isEqualTo("a failure that cannot be told");
  }

  @Test
  void release_loopThatAnotherThreadHasTakenOverBeforeItWasOne_tellsNothingOfTheFirst() {
    TurningLoop first = new TurningLoop();
    first.loop.announced = false;
    first.loop.owner = new LoopThread(Thread.currentThread(), first.loop);
    List<EventLoop> told = new ArrayList<>();
    Journal.write(new Told(first.loop, told), null);
    TurningLoop other = new TurningLoop();
    Journal.write(new Told(other.loop, told), null);

    first.loop.takenOver(new LoopThread(Thread.currentThread(), first.loop));
    first.loop.announced = true;
    Journal.open();

    assertThat(told).containsExactly(other.loop);
  }

  private record Told(EventLoop loop, List<EventLoop> told) implements Fact {
    @Override
    public long at() {
      return 0;
    }

    @Override
    public void commit(long late, Event begun) {
      told.add(loop);
    }
  }
}
