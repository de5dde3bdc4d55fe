/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.keepalive;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.TimeUnit;

/**
 * A WebSocket server pings a client every 150 ms, and gives it up after 500 ms without an answer:
 * seconds, made small. Then a client has it do a job. {@code stalled} does it on the loop, {@code
 * process} and {@code starved} on a worker, but so that the whole process is held up: by a
 * collection of the heap, and by a limit of its CPU time that the worker uses up. For {@code peer}
 * it is the client that answers no more; {@code mended} does the job on a worker.
 */
public final class Keepalive {

  private static final int BEFORE = 6;
  private static final long LONG_ENOUGH_MS = 5_000;

  private Keepalive() {}

  /**
   * Argument: {@code stalled} (default), {@code process}, {@code starved}, {@code peer} or {@code
   * mended}.
   */
  public static void main(String[] args) throws Exception {
    String variant = args.length == 0 ? "stalled" : args[0];
    Job job = Job.of(variant);
    try (HeartbeatServer server = new HeartbeatServer(job)) {
      Client client = new Client(/* deafAfter= */ variant.equals("peer") ? BEFORE : -1);
      WebSocket socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/"), client)
              .get();
      System.out.println("ready");
      boolean well = client.isPinged(BEFORE, server.givenUp);
      if (well && !variant.equals("peer")) {
        socket.sendText("do the job", true).get();
      }
      boolean givenUp = server.givenUp.await(LONG_ENOUGH_MS, TimeUnit.MILLISECONDS);
      System.out.println("given-up " + (givenUp ? 1 : 0));
      if (!givenUp) {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get();
      }
      job.close();
    }
  }
}
