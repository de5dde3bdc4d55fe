/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.netty;

import dev.holter.samples.stage.Props;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/** Builds the context once, before there is a loop to hold up, and reads the file on a worker. */
@Sharable
final class MendedHandler extends HttpHandler {

  private final SslContext context;
  private final Path bigFile;
  private final Executor workers;

  MendedHandler(Props props, Executor workers) throws IOException {
    this.context = SslContextBuilder.forClient().trustManager(props.bundle().toFile()).build();
    this.bigFile = props.bigFile();
    this.workers = workers;
  }

  @Override
  void tls(ChannelHandlerContext ctx) {
    reply(ctx, context.cipherSuites().size() + " cipher suites");
  }

  @Override
  void file(ChannelHandlerContext ctx) {
    workers.execute(
        () -> {
          try {
            reply(ctx, Files.readAllBytes(bigFile).length + " bytes");
          } catch (IOException e) {
            ctx.fireExceptionCaught(e);
          }
        });
  }
}
