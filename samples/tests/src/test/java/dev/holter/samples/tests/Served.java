/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** A sample that serves until it is ended, and somebody who never stops asking it. */
final class Served implements AutoCloseable {

  private final Sample sample;
  private final ForkedJvm jvm;
  private final int port;
  private final Thread asker = new Thread(this::keepAsking, "asker");
  private final AtomicInteger answers = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private volatile boolean over;

  private Served(Sample sample, Jdks.Jdk jdk, Path folder, List<String> options) {
    this.sample = sample;
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-Xverify:all", "-cp", Jars.classPath(sample.folder), sample.main));
    arguments.add("serve");
    jvm = ForkedJvm.start(jdk.tool("java"), folder, arguments);
    port = Integer.parseInt(jvm.awaitOut(line -> line.startsWith("port ")).substring(5));
    asker.setDaemon(true);
    asker.start();
  }

  static Served start(Sample sample, Jdks.Jdk jdk, Path folder, String... options) {
    return new Served(sample, jdk, folder, List.of(options));
  }

  String pid() {
    return Long.toString(jvm.pid());
  }

  ForkedJvm jvm() {
    return jvm;
  }

  /** Asks for what the sample is known to be slow at. */
  void askSlow(int times) {
    ask(sample == Sample.NIO ? "slow" : "/file", times);
  }

  /** Waits until the asker has had that many answers more. */
  void awaitAnswers(int more) throws InterruptedException {
    synchronized (answers) {
      for (int target = answers.get() + more; answers.get() < target && failure.get() == null; ) {
        answers.wait(1_000);
      }
    }
  }

  /** Ends the service in good order; fails if anybody ever got a wrong answer, or none. */
  ForkedJvm.Ended end() throws InterruptedException {
    awaitAnswers(10);
    over = true;
    asker.join();
    jvm.closeInput();
    ForkedJvm.Ended ended = jvm.end();
    if (failure.get() != null) {
      throw new AssertionError("the asker failed; " + ended.said(), failure.get());
    }
    return ended;
  }

  @Override
  public void close() {
    over = true;
    jvm.close();
  }

  private void keepAsking() {
    try (Socket socket = open()) {
      BufferedReader in = reader(socket);
      while (!over) {
        exchange(socket, in, sample == Sample.NIO ? "hello" : "/ping");
        synchronized (answers) {
          answers.incrementAndGet();
          answers.notifyAll();
        }
        Thread.sleep(1); // a machine with two CPUs has others to serve
      }
    } catch (IOException | InterruptedException e) {
      failure.set(e);
    }
  }

  private void ask(String what, int times) {
    try (Socket socket = open()) {
      BufferedReader in = reader(socket);
      for (int i = 0; i < times; i++) {
        exchange(socket, in, what);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Socket open() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  private static BufferedReader reader(Socket socket) throws IOException {
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
  }

  private void exchange(Socket socket, BufferedReader in, String what) throws IOException {
    boolean http = what.startsWith("/");
    String request = http ? "GET " + what + " HTTP/1.1\r\nHost: here\r\n\r\n" : what + "\n";
    OutputStream out = socket.getOutputStream();
    out.write(request.getBytes(StandardCharsets.UTF_8));
    String answer = in.readLine();
    if (answer == null || !answer.startsWith(http ? "HTTP/1.1 200" : what)) {
      throw new IOException("asked " + what + ", heard " + answer);
    }
    if (http) {
      body(in);
    }
  }

  private static void body(BufferedReader in) throws IOException {
    int length = 0;
    for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
      if (line.startsWith("content-length: ")) {
        length = Integer.parseInt(line.substring(16));
      }
    }
    for (int i = 0; i < length; i++) {
      in.read();
    }
  }
}
