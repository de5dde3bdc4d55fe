/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.mina;

import dev.holter.samples.stage.Tour;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.apache.mina.core.service.IoHandlerAdapter;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.filter.codec.ProtocolCodecFilter;
import org.apache.mina.filter.codec.textline.TextLineCodecFactory;
import org.apache.mina.transport.socket.nio.NioSocketAcceptor;

/**
 * MINA's handlers run on its processors, which take a thread of a pool while they have sessions.
 */
public final class MinaServer extends IoHandlerAdapter {

  private final Tour tour;

  private MinaServer(Tour tour) {
    this.tour = tour;
  }

  /** Serves and visits, {@code healthy} or {@code blocked}. */
  public static void main(String[] args) throws Exception {
    MinaServer handler = new MinaServer(Tour.of(args));
    NioSocketAcceptor acceptor = new NioSocketAcceptor();
    acceptor
        .getFilterChain()
        .addLast(
            "lines",
            new ProtocolCodecFilter(
                new TextLineCodecFactory(StandardCharsets.US_ASCII, "\r\n", "\r\n")));
    acceptor.setHandler(handler);
    acceptor.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    handler.tour.take(acceptor.getLocalAddress().getPort());
    acceptor.dispose();
  }

  @Override
  public void messageReceived(IoSession session, Object line) throws IOException {
    String request = line.toString();
    if (request.startsWith("GET ")) {
      String text = request.startsWith("GET " + Tour.SLOW + " ") ? slowPage() : "quick";
      session.write("HTTP/1.1 200 OK");
      session.write("Content-Length: " + (text.length() + 2)); // a line has its end
      session.write("");
      session.write(text);
    }
  }

  private String slowPage() throws IOException {
    long start = System.nanoTime();
    String content = Files.readString(tour.slowFile());
    tour.held(start);
    return content;
  }
}
