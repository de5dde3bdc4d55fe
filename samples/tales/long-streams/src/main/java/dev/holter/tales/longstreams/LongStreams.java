/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.longstreams;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Three hundred subscribers keep a stream each to a gRPC server, over a few connections. A third of
 * them only listens. {@code stalled} has the bad version of a library, whose executor refuses the
 * next work of a stream that was idle; {@code mended} has the version that does not.
 */
public final class LongStreams {

  /** Kept, for else its level is forgotten. */
  private static final Logger GRPC = Logger.getLogger("io.grpc");

  private static final int CONNECTIONS = 4;
  private static final int STREAMS = 300;
  private static final int QUIET = 100;
  private static final long OPEN_MS = 1_500;

  private LongStreams() {}

  /** Argument: {@code stalled} (default) or {@code mended}. */
  public static void main(String[] args) throws Exception {
    // it logs a stack for every stream it resets: here the report is to tell
    GRPC.setLevel(Level.OFF);
    try (UpdatesServer server = new UpdatesServer(List.of(args).contains("mended"));
        Subscribers subscribers = new Subscribers(server.port(), CONNECTIONS)) {
      System.out.println("ready");
      for (int i = 0; i < STREAMS; i++) {
        subscribers.join();
      }
      server.publishFor(OPEN_MS);
      server.sweep();
      subscribers.speak(/* butFor= */ QUIET);
      server.sweep();
      subscribers.leave();
      System.out.println("open-ms " + OPEN_MS);
      subscribers.print();
    }
  }
}
