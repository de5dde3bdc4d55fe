/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TcpInfoTest {

  /** All in milliseconds: bytes came so long ago, nobody has read for sure, nobody may have. */
  @ParameterizedTest
  @CsvSource({
    "500, 1000, 1000, -2", // they came while nobody read
    "1500, 1000, 1000, 0", // all had come before
    "990, 1000, 1000, -1", // which was first, the kernel's ticks do not tell
    "1010, 1000, 1000, -1",
    "1200, 800, 1500, -1", // read as the channel had its turn, or not
    "500, 0, 1000, -1", // nobody knows whether it had
    "1500, 0, 1000, 0",
    "500, 800, 1500, -2",
  })
  void came_bytesBesideAStall_waitOnlyWhereNobodyCanHaveReadThem(
      long last, long unread, long deaf, int answer) {
    assertThat(TcpInfo.came(last, unread, deaf)).isEqualTo(answer);
  }

  /** States of linux/tcp_states.h. */
  @ParameterizedTest
  @CsvSource({
    "1, 1", // established
    "2, 0", // the connect has no answer
    "7, 2", // closed: it has failed
    "8, 1", // accepted and closed by the peer
    "0, -1", // no answer of the kernel's
    "5, -1",
  })
  void connect_stateOfTheSocket_isItsAnswer(int state, int answer) {
    assertThat(TcpInfo.connect(state)).isEqualTo(answer);
  }
}
