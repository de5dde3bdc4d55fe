/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.echo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One visitor's line: bytes in, messages to the answers, replies out. Lives on the loop. */
final class Connection {

  private final SocketChannel channel;
  private final Answers answers;
  private final ByteBuffer bytes = ByteBuffer.allocate(4096);
  private final StringBuilder line = new StringBuilder();

  Connection(SocketChannel channel, Answers answers) {
    this.channel = channel;
    this.answers = answers;
  }

  /** Reads what is there; false once the visitor has left. */
  boolean read() throws IOException {
    bytes.clear();
    if (channel.read(bytes) < 0) {
      return false;
    }
    for (bytes.flip(); bytes.hasRemaining(); ) {
      char c = (char) bytes.get();
      if (c == '\n') {
        String message = line.toString();
        line.setLength(0);
        answers.answer(message, this::reply);
      } else {
        line.append(c);
      }
    }
    return true;
  }

  private void reply(String text) {
    try {
      // a short line always fits the socket's buffer, so one write is enough here
      channel.write(ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
