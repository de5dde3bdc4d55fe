/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import jdk.jfr.FlightRecorder;
import jdk.jfr.RecordingState;

/** Threads that select or read for themselves and then block, as they may; and one that may not. */
final class NoLoopsProgram {

  // far more than the threshold of a stall
  private static final long LONG = 100;

  // less, so that no watchdog looks
  private static final long SHORT = 10;
  private static final int TIMES = 30;

  // what is left open on purpose, or nobody could be blamed
  private static final List<Selector> OPEN = new ArrayList<>();

  private NoLoopsProgram() {}

  public static void main(String[] args) throws Exception {
    run("selects-once", NoLoopsProgram::once);
    run("selects-here-and-there", NoLoopsProgram::hereAndThere);
    run("reads-with-timeout", NoLoopsProgram::adaptor);
    virtual(NoLoopsProgram::once);
    virtual(NoLoopsProgram::adaptor);
    recorded();
    worker();
    comesAndGoes();
    dispatcher();
    System.out.println("open " + OPEN.size());
  }

  /** What is done before the agent's recording runs may be told too late, or by no one. */
  private static void recorded() throws InterruptedException {
    while (FlightRecorder.getFlightRecorder().getRecordings().stream()
        .noneMatch(r -> r.getState() == RecordingState.RUNNING)) {
      Thread.sleep(1);
    }
  }

  private static void run(String name, Callable<Object> work) throws InterruptedException {
    Thread thread = new Thread(() -> call(work), name);
    thread.start();
    thread.join();
  }

  private static void virtual(Callable<Object> work) throws Exception {
    try {
      Runnable task = () -> call(work);
      Object thread =
          Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
      ((Thread) thread).join();
    } catch (NoSuchMethodException e) {
      System.out.println("skipped virtual threads: " + e);
    }
  }

  private static void call(Callable<Object> work) {
    try {
      work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static Selector open() throws IOException {
    Selector selector = Selector.open();
    OPEN.add(selector);
    return selector;
  }

  private static Object once() throws Exception {
    open().select(1);
    Thread.sleep(LONG);
    return null;
  }

  private static Object hereAndThere() throws Exception {
    Selector selector = open();
    for (int depth = 0; depth < 5; depth++) {
      deeper(selector, depth);
    }
    Thread.sleep(LONG);
    return null;
  }

  private static void deeper(Selector selector, int depth) throws IOException {
    if (depth == 0) {
      selector.select(1);
    } else {
      deeper(selector, depth - 1);
    }
  }

  /** The JDK once read so with a selector of its own. */
  private static Object adaptor() throws Exception {
    try (ServerSocketChannel server = ServerSocketChannel.open()) {
      server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      try (SocketChannel channel = SocketChannel.open(server.getLocalAddress())) {
        Socket socket = channel.socket();
        socket.setSoTimeout(1);
        for (int i = 0; i < 5; i++) {
          try {
            socket.getInputStream().read();
          } catch (SocketTimeoutException e) {
            // nobody writes
          }
        }
        Thread.sleep(LONG);
      }
    }
    return null;
  }

  /** Polls for as long as one task lasts, and then does other work. */
  private static void worker() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(1, work -> new Thread(work, "worker"));
    pool.submit(Polling::run).get();
    Thread.sleep(LONG);
    pool.submit(
            () -> {
              Thread.sleep(LONG);
              return null;
            })
        .get();
    pool.shutdown();
  }

  /** A loop that gives its thread back where it has nothing to do, as MINA's processors. */
  private static void comesAndGoes() throws Exception {
    Selector selector = open();
    ExecutorService pool =
        Executors.newCachedThreadPool(work -> new Thread(work, "comes-and-goes"));
    for (int i = 0; i < TIMES; i++) {
      pool.submit(() -> Polling.turn(selector)).get();
      Thread.sleep(SHORT);
    }
    pool.shutdown();
  }

  private static final class Polling {
    static void run() {
      try {
        turn(open());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static void turn(Selector selector) {
      try {
        for (int i = 0; i < 5; i++) {
          selector.select(1);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The JDK's own server, whose handlers run on its loop where it is given no executor. */
  private static void dispatcher() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try {
            Thread.sleep(LONG);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    try (Socket client =
        new Socket(server.getAddress().getAddress(), server.getAddress().getPort())) {
      client.getOutputStream().write("GET / HTTP/1.0\r\n\r\n".getBytes());
      client.getInputStream().read();
    }
    server.stop(0);
  }
}
