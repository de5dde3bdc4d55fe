/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NettyOwnerTest {

  @Test
  void of_nameOfALibraryThatIsNotThere_isNetty() {
    NettyOwner owner = NettyOwner.of(new Thread(() -> {}, "lettuce-nioEventLoop-4-1"), getClass());

    assertThat(owner.framework()).isEqualTo("netty");
  }

  @Test
  void of_copyOfAnUnknownCarrier_hasNoVersion() {
    // the jar of such a copy has its carrier's version, which is none of Netty's
    NettyOwner owner = NettyOwner.of(new Thread(() -> {}, "worker-1"), getClass());

    assertThat(owner.home()).isNull();
  }

  @Test
  void of_threadWithoutALoader_isNetty() {
    Thread thread = new Thread(() -> {}, "grpc-default-worker-ELG-3-1");
    thread.setContextClassLoader(null);

    assertThat(NettyOwner.of(thread, getClass()).framework()).isEqualTo("netty");
  }
}
