/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Everything that blocks, where it belongs: on workers, while the loop turns. */
final class WorkerInnocents implements Family {

  private static final int TIMES = 3;

  private final Loop loop;
  private final Folder folder = new Folder();
  private final Path file = folder.file(100_000);
  private final byte[] certificate;
  private final ExecutorService workers = Executors.newFixedThreadPool(2);
  private final ExecutorService virtual = virtualThreads();

  WorkerInnocents(Loop loop) throws IOException, GeneralSecurityException {
    this.loop = loop;
    certificate =
        Authority.pem("CERTIFICATE", new Authority().certificate().getEncoded())
            .getBytes(StandardCharsets.US_ASCII);
  }

  /** Null before JDK 21. */
  private static ExecutorService virtualThreads() {
    try {
      return (ExecutorService)
          Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  /** From the loop to a worker and back to the loop, which never waits. */
  private void offload(Callable<?> work) throws Exception {
    CompletableFuture<Object> back = new CompletableFuture<>();
    loop.time(() -> workers.submit(() -> back.complete(work.call())));
    back.thenAcceptAsync(result -> {}, loop.eventLoop()).get(10, SECONDS);
    onVirtualThread(work);
  }

  private void onVirtualThread(Callable<?> work) throws InterruptedException, ExecutionException {
    if (virtual != null) {
      List<Future<?>> both = List.of(virtual.submit(work), virtual.submit(work));
      loop.eventLoop().execute(Thread::onSpinWait);
      for (Future<?> one : both) {
        one.get();
      }
    }
  }

  @Innocent(times = TIMES, beside = true)
  void files() throws Exception {
    offload(() -> Files.readAllBytes(file));
    offload(() -> Files.write(folder.fresh(), new byte[100_000]));
  }

  @Innocent(times = TIMES, beside = true)
  void names() throws Exception {
    offload(() -> InetAddress.getByName("localhost"));
    offload(() -> new InetSocketAddress("localhost", 80));
  }

  @Innocent(times = TIMES, beside = true)
  void sleep() throws Exception {
    offload(WorkerInnocents::sleeping);
  }

  private static String sleeping() throws InterruptedException {
    Thread.sleep(Later.MILLIS);
    return "slept";
  }

  @Innocent(times = TIMES, beside = true)
  void database() throws Exception {
    offload(WorkerInnocents::query);
  }

  private static boolean query() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:innocents")) {
      return connection.createStatement().execute("select 1");
    }
  }

  @Innocent(times = TIMES, beside = true)
  void certificates() throws Exception {
    offload(
        () ->
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(certificate)));
  }

  @Innocent(times = TIMES, beside = true)
  void processes() throws Exception {
    offload(() -> new ProcessBuilder("true").start().waitFor());
  }

  @Innocent(times = TIMES, beside = true)
  void randomBytes() throws Exception {
    offload(() -> new SecureRandom().generateSeed(10));
  }

  @Innocent(times = TIMES, beside = true)
  void reactor() throws Exception {
    CompletableFuture<String> back = new CompletableFuture<>();
    loop.time(
        () ->
            Mono.fromCallable(WorkerInnocents::sleeping)
                .subscribeOn(Schedulers.boundedElastic())
                .subscribe(back::complete));
    back.get(10, SECONDS);
  }

  @Innocent(times = TIMES, beside = true)
  void parallelStreamOnWorker() throws Exception {
    offload(() -> IntStream.range(0, 100_000).parallel().sum());
  }

  @Innocent
  void handOver() {
    CompletableFuture.supplyAsync(() -> "value", workers)
        .thenApply(String::length)
        .thenAcceptAsync(length -> {}, loop.eventLoop());
  }

  @Override
  public void close() throws IOException {
    workers.shutdownNow();
    if (virtual != null) {
      virtual.shutdownNow();
    }
    folder.close();
  }
}
