/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One request over HTTP. */
public final class FirstAnswer {

  private FirstAnswer() {}

  /** Returns once the first byte of the answer is there. */
  public static void await(int port, String path) {
    String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      if (socket.getInputStream().read() != 'H') {
        throw new IOException("no answer from port " + port);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
