/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.echo;

import dev.holter.samples.stage.Facts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An echo server on one plain selector, and its visitor. {@code stalled} computes for 150 ms on the
 * loop; {@code mended} computes on a worker and wakes the loop up with the result.
 *
 * <p>Arguments: {@code stalled} (default) or {@code mended}, and {@code serve} to wait for visitors
 * of others until stdin ends.
 */
public final class NioEcho {

  private static final int WARM_UP = 200;
  private static final int ROUNDS = 5;

  private NioEcho() {}

  /** Serves, visits itself, and prints what it did. */
  public static void main(String[] args) throws Exception {
    boolean mended = List.of(args).contains("mended");
    Facts facts = new Facts();
    ExecutorService workers = Executors.newSingleThreadExecutor();
    try (EchoLoop loop = new EchoLoop()) {
      loop.answers(mended ? new MendedAnswers(loop, workers) : new StalledAnswers(facts));
      Thread thread = new Thread(loop, "echo-loop");
      thread.start();
      System.out.println("ready");
      if (List.of(args).contains("serve")) {
        System.out.println("port " + loop.port());
        System.in.transferTo(OutputStream.nullOutputStream());
      } else {
        visit(loop.port(), mended);
      }
      loop.stop();
      thread.join();
    } finally {
      workers.shutdown();
    }
    facts.print();
  }

  private static void visit(int port, boolean mended) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      ask(socket, in, WARM_UP, "hello");
      if (mended) {
        ask(socket, in, 2, Answers.SLOW);
      }
      for (int round = 0; round < ROUNDS; round++) {
        ask(socket, in, 1, Answers.SLOW);
        ask(socket, in, 20, "hello");
        Thread.sleep(200); // people pause; it also keeps one stall apart from the next
      }
    }
  }

  private static void ask(Socket socket, BufferedReader in, int times, String message)
      throws IOException {
    OutputStream out = socket.getOutputStream();
    for (int i = 0; i < times; i++) {
      out.write((message + "\n").getBytes(StandardCharsets.UTF_8));
      String answer = in.readLine();
      if (answer == null || !answer.startsWith(message)) {
        throw new IOException("asked " + message + ", heard " + answer);
      }
    }
  }
}
