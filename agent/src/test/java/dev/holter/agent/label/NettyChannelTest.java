/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.agent.loop.Subject;
import dev.holter.agent.weave.Coverage;
import io.netty.channel.AbstractChannel;
import io.netty.channel.ChannelHandlerContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class NettyChannelTest {

  private static final SocketAddress LOCAL = address(8080);
  private static final SocketAddress REMOTE = address(51234);
  private static final AbstractChannel SERVER = new AbstractChannel(null, LOCAL, null);

  private static SocketAddress address(int port) {
    try {
      return new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  /** A service's own channel: what it overrides is its own code. */
  private static final class Tapped extends AbstractChannel {
    private boolean asked;

    Tapped() {
      super(null, LOCAL, REMOTE);
    }

    @Override
    public SocketAddress remoteAddress() {
      asked = true;
      return super.remoteAddress();
    }
  }

  /** An address that would ask a name server. */
  private static final class Named extends InetSocketAddress {
    private static final long serialVersionUID = 1;

    Named() {
      super(1);
    }

    @Override
    public String toString() {
      throw new AssertionError("the service's own code");
    }
  }

  @Test
  void text_acceptedConnectedAndServer_tellWhoCameToWhom() {
    assertThat(NettyChannel.text(new AbstractChannel(SERVER, LOCAL, REMOTE), true))
        .isEqualTo("/127.0.0.1:8080 <- /127.0.0.1:51234");
    assertThat(NettyChannel.text(new AbstractChannel(null, REMOTE, LOCAL), true))
        .isEqualTo("/127.0.0.1:51234 -> /127.0.0.1:8080");
    assertThat(NettyChannel.text(SERVER, true)).isEqualTo("/127.0.0.1:8080");
  }

  @Test
  void text_shadedCopy_isTheSame() {
    assertThat(
            NettyChannel.text(
                new com.acme.io.netty.channel.AbstractChannel(null, REMOTE, LOCAL), true))
        .isEqualTo("/127.0.0.1:51234 -> /127.0.0.1:8080");
  }

  @Test
  void text_notTheOwner_tellsWhatIsKnownAndAsksForNothing() {
    AbstractChannel channel = new AbstractChannel(SERVER, LOCAL, REMOTE);
    assertThat(NettyChannel.text(channel, false)).isNull();
    assertThat(channel.known()).isEqualTo("null null");
    NettyChannel.text(channel, true);
    assertThat(NettyChannel.text(channel, false)).isEqualTo("/127.0.0.1:8080 <- /127.0.0.1:51234");
  }

  @Test
  void text_codeOfTheServicesOwn_isNeverRun() {
    Tapped tapped = new Tapped();
    assertThat(NettyChannel.text(tapped, true)).isNull();
    assertThat(tapped.asked).isFalse();
    assertThat(NettyChannel.text(new AbstractChannel(SERVER, LOCAL, new Named()), true))
        .isEqualTo("/127.0.0.1:8080");
  }

  @Test
  void text_nameThatIsNotResolved_staysSo() {
    SocketAddress somewhere = InetSocketAddress.createUnresolved("no.such.host.invalid", 443);
    assertThat(NettyChannel.text(new AbstractChannel(null, LOCAL, somewhere), true))
        .isEqualTo("/127.0.0.1:8080 -> no.such.host.invalid/<unresolved>:443");
  }

  @Test
  void text_noChannel_isNone() {
    assertThat(NettyChannel.text(null, true)).isNull();
    assertThat(NettyChannel.text("a task", true)).isNull();
  }

  @Test
  void labels_detailsOff_tellNoAddress() {
    Subject s = new Subject(SERVER, null, null, null);
    assertThat(new FrameworkLabels(true, new Coverage()).labels(s, true).channel()).isNotNull();
    assertThat(new FrameworkLabels(false, new Coverage()).labels(s, true).channel()).isNull();
  }

  @Test
  void labels_memberThatAVersionLacks_isDegradedAndNoLabel() {
    Coverage coverage = new Coverage();
    Subject s = new Subject(new ChannelHandlerContext(), null, null, null);
    assertThat(new FrameworkLabels(true, coverage).labels(s, true).channel()).isNull();
    assertThat(coverage.degradedText())
        .startsWith("label of io.netty.channel.ChannelHandlerContext#channel: ");
  }
}
