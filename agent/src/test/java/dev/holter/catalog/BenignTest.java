/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.source.Frame;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenignTest {

  private static final List<Frame> SLEEP =
      Frame.parse(
          """
          java.lang.Thread.sleep(Thread.java)
          io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoop.handleLoopException(NioEventLoop.java:1)
          """);

  @Test
  void of_frameworksOwnWait_isFoundBehindAShadingPrefix() {
    assertThat(Benign.of("thread.sleep", SLEEP)).isNotNull();
  }

  @Test
  void of_otherRuleOrOtherCaller_isNone() {
    assertThat(Benign.of("file.read", SLEEP)).isNull();
    assertThat(Benign.of("thread.sleep", Frame.parse("com.acme.App.run(App.java:1)"))).isNull();
  }
}
