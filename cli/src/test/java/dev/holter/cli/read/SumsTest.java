/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.cli.model.fact.ConnectTotalsFact;
import org.junit.jupiter.api.Test;

class SumsTest {

  private static Sums<Long, ConnectTotalsFact> from(long from) {
    return new Sums<>(
        new Window(from, Long.MAX_VALUE), ConnectTotalsFact::time, ConnectTotalsFact::less);
  }

  private static ConnectTotalsFact at(long time, long attempts, long failures) {
    return new ConnectTotalsFact(
        1, "db", 7, time, attempts, attempts - failures, failures, "refused");
  }

  @Test
  void ofTheTime_allOfIt_isTheLast() {
    Sums<Long, ConnectTotalsFact> sums = from(Long.MIN_VALUE);
    sums.told(7L, at(20, 9, 2));
    sums.told(7L, at(10, 5, 1));

    assertThat(sums.ofTheTime()).containsExactly(at(20, 9, 2));
  }

  @Test
  void ofTheTime_aPart_isLessWhatThereWasBefore() {
    Sums<Long, ConnectTotalsFact> sums = from(12);
    sums.told(7L, at(20, 9, 2));
    sums.told(7L, at(10, 5, 1));
    sums.told(7L, at(5, 3, 1));

    assertThat(sums.ofTheTime()).containsExactly(at(20, 4, 1));
  }

  @Test
  void ofTheTime_whatCameBeforeInAnotherFile_isTakenOffToo() {
    Sums<Long, ConnectTotalsFact> sums = from(12);
    sums.told(7L, at(20, 9, 2));
    Sums<Long, ConnectTotalsFact> earlier = from(12);
    earlier.told(7L, at(10, 5, 1));
    sums.add(earlier);

    assertThat(sums.ofTheTime()).containsExactly(at(20, 4, 1));
  }

  @Test
  void ofTheTime_toldBeforeAlone_isNothing() {
    Sums<Long, ConnectTotalsFact> sums = from(12);
    sums.told(7L, at(10, 5, 1));

    assertThat(sums.ofTheTime()).isEmpty();
  }
}
