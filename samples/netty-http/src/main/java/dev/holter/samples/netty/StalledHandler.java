/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.netty;

import dev.holter.samples.stage.Facts;
import dev.holter.samples.stage.Props;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.FileInputStream;
import java.io.IOException;

/** Does the slow things right where the request arrives: on the loop. */
@Sharable
final class StalledHandler extends HttpHandler {

  private static final String TLS = StalledHandler.class.getName() + "#tls";
  private static final String FILE = StalledHandler.class.getName() + "#file";

  private final Props props;
  private final Facts facts;

  StalledHandler(Props props, Facts facts) {
    this.props = props;
    this.facts = facts;
  }

  @Override
  void tls(ChannelHandlerContext ctx) throws IOException {
    long start = System.nanoTime();
    SslContextBuilder builder = SslContextBuilder.forClient().trustManager(props.bundle().toFile());
    long parsed = System.nanoTime();
    SslContext context = builder.build();
    long built = System.nanoTime();
    facts.call("tls.certificate", start, parsed, TLS, props.bundle());
    facts.call("tls.context", parsed, built, TLS, null);
    reply(ctx, context.cipherSuites().size() + " cipher suites");
    facts.stall("blocking-call", start, TLS);
  }

  @Override
  void file(ChannelHandlerContext ctx) throws IOException {
    long start = System.nanoTime();
    FileInputStream in = new FileInputStream(props.bigFile().toFile());
    long opened = System.nanoTime();
    byte[] content = in.readAllBytes();
    long read = System.nanoTime();
    in.close();
    facts.call("file.open", start, opened, FILE, props.bigFile());
    facts.call("file.read", opened, read, FILE, props.bigFile());
    reply(ctx, content.length + " bytes");
    facts.stall("blocking-call", start, FILE);
  }
}
