/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.agent.weave.Hook.Kind;
import dev.holter.catalog.Catalog;
import java.io.IOException;
import java.io.StringReader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CallHooksTest {

  private static final String CHANNEL = "sun/nio/ch/SocketChannelImpl";

  private static Stream<Hook> rows(String more, String owner, String method) throws IOException {
    Catalog catalog = Catalog.shipped().plus(new StringReader(more), "rules.txt");
    return Stream.of(new CallHooks(catalog, rule -> true).hooks())
        .filter(h -> h.owner().equals(owner) && Stream.of(h.methods()).anyMatch(method::equals));
  }

  @Test
  void hooks_blockingChannelsAlone_askTheChannelFirst() throws IOException {
    assertThat(rows("", CHANNEL, "read")).extracting(Hook::kind).containsExactly(Kind.CHANNEL_CALL);
  }

  @Test
  void hooks_ownRuleOnTheSameMethod_isNotKeptFromChannelsThatDoNotBlock() throws IOException {
    assertThat(rows("acme.read " + CHANNEL.replace('/', '.') + " read\n", CHANNEL, "read"))
        .extracting(Hook::kind)
        .containsExactly(Kind.CALL);
  }

  @Test
  void hooks_ownRuleOnAnotherMethod_leavesTheShortWay() throws IOException {
    assertThat(rows("acme.write " + CHANNEL.replace('/', '.') + " write\n", CHANNEL, "read"))
        .extracting(Hook::kind)
        .containsExactly(Kind.CHANNEL_CALL);
  }

  @Test
  void hooks_ownRuleOfOwnClass_isNoCallOfAChannel() throws IOException {
    assertThat(
            rows("acme.read com.acme.Pipe read on:this when:blocking\n", "com/acme/Pipe", "read"))
        .extracting(Hook::kind)
        .containsExactly(Kind.CALL);
  }
}
