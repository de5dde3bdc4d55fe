/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stage;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Somebody who uses a sample's server: real requests over one kept connection.
 *
 * <p>A plain socket rather than the JDK's HTTP client, which has an event loop of its own: the
 * report is to be about the server.
 */
public final class Visitor implements AutoCloseable {

  private static final String QUICK = "/ping";
  private static final int ROUNDS = 5;
  private static final int PATIENCE_MS = 30_000; // a server that failed may never answer
  private static final String LENGTH = "content-length:";

  private final Socket socket;
  private final InputStream in;

  /** A visitor of the server on this machine's {@code port}. */
  public Visitor(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE_MS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** Asks often enough that most classes are loaded and the JIT has had a look. */
  public void warm(String... paths) throws IOException {
    get(50, QUICK);
    for (String path : paths) {
      get(10, path);
    }
  }

  /** Asks for each path five times while {@code bystander} keeps asking for something quick. */
  public void tour(Visitor bystander, String... paths) throws IOException, InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      for (String path : paths) {
        get(1, path);
        bystander.get(10, QUICK);
        Thread.sleep(100); // people pause; it also keeps one stall apart from the next
      }
    }
  }

  /** Asks for a page once. */
  public void ask(String path) throws IOException {
    get(1, path);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  /** Asks so many times, one after the other. */
  void get(int times, String path) throws IOException {
    byte[] request =
        ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < times; i++) {
      socket.getOutputStream().write(request);
      answer(path);
    }
  }

  private void answer(String path) throws IOException {
    String status = line();
    if (!status.startsWith("HTTP/1.1 200")) {
      throw new IOException(path + " answered " + status);
    }
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      if (header.toLowerCase(Locale.ROOT).startsWith(LENGTH)) {
        length = Integer.parseInt(header.substring(LENGTH.length()).trim());
      }
    }
    in.skipNBytes(length);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the server closed the connection");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
