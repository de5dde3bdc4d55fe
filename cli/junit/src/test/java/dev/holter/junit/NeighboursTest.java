/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NeighboursTest {

  @Test
  void join_whileOthersRun_meetsEachOfThem() {
    Set<String> first = Neighbours.join("first");
    Set<String> second = Neighbours.join("second");
    Neighbours.leave(first);
    Set<String> third = Neighbours.join("third");
    Neighbours.leave(second);
    Neighbours.leave(third);
    assertThat(first).containsExactly("second");
    assertThat(second).containsExactly("first", "third");
    assertThat(third).containsExactly("second");
  }
}
