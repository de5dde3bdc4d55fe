/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * What a server is asked: forty pages over a second and a half. If its loop is to be blocked, one
 * of the pages is {@link #SLOW}, for which the server reads {@link #slowFile()} where it stands.
 */
public final class Tour {

  /** The page that takes long. */
  public static final String SLOW = "/slow";

  /** A page that does not. */
  public static final String QUICK = "/";

  /** How much there is to read for the slow page. */
  public static final int SLOW_BYTES = 4;

  private static final int WARM_UP = 20;
  private static final int PAGES = 40;
  private static final long PAUSE_MS = 35;
  private static final long HOLD_MS = 300;

  private final boolean blocked;
  private final Path slowFile = Path.of("slow.pipe").toAbsolutePath();
  private final CompletableFuture<Double> heldMs = new CompletableFuture<>();

  private Tour(boolean blocked) {
    this.blocked = blocked;
  }

  /** The tour that a server's arguments ask for: {@code healthy} or {@code blocked}. */
  public static Tour of(String[] args) {
    return new Tour(args[0].equals("blocked"));
  }

  /** One request, answered before it returns. */
  public interface Visit {

    /** Asks for the page. */
    void ask(String page) throws Exception;
  }

  /** The file to read for the slow page. */
  public Path slowFile() {
    return slowFile;
  }

  /** The slow page is made, by a thread that began with it at {@code startNanos}. */
  public void held(long startNanos) {
    heldMs.complete((System.nanoTime() - startNanos) / 1e6);
  }

  /** Visits an HTTP server over two connections, so that two of its loops have work. */
  public void take(int port) throws IOException {
    try (Visitor visitor = new Visitor(port);
        Visitor bystander = new Visitor(port)) {
      take(
          page -> {
            visitor.get(1, page);
            bystander.get(1, QUICK);
          });
    }
  }

  /** Visits a server whose protocol the visit knows. */
  public void take(Visit visit) {
    System.out.println("ready");
    try {
      askAll(visit);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1); // the server's loops would keep the program from its end
    }
  }

  private void askAll(Visit visit) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      visit.ask(QUICK);
    }
    for (int i = 0; i < PAGES; i++) {
      if (blocked && i == PAGES / 2) {
        askSlow(visit);
      } else {
        visit.ask(QUICK);
      }
      TimeUnit.MILLISECONDS.sleep(PAUSE_MS); // people pause
    }
    if (blocked) {
      Blocked.print(heldMs.get());
    }
  }

  private void askSlow(Visit visit) throws Exception {
    Pipe file = new Pipe(slowFile);
    Thread disk = new Thread(() -> write(file), "slow-disk");
    disk.setDaemon(true); // a server that never reads must not hang the program
    disk.start();
    visit.ask(SLOW);
  }

  private static void write(Pipe file) {
    try (OutputStream out = file.open()) {
      TimeUnit.MILLISECONDS.sleep(HOLD_MS);
      out.write(new byte[SLOW_BYTES]);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
