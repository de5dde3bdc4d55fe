/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.netty.channel.nio.NioEventLoopGroup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Results that other threads deliver late. */
final class FutureProbes implements Family {

  private static final int WORKERS = 2;
  private static final String LATE = "late";

  private final ExecutorService workers =
      Executors.newFixedThreadPool(WORKERS, FutureProbes::daemon);
  private final NioEventLoopGroup otherLoops = new NioEventLoopGroup(1);
  private final Mono<String> mono = Mono.delay(Duration.ofMillis(Later.MILLIS)).map(x -> LATE);
  private final Flux<String> flux = Flux.just(LATE).delayElements(Duration.ofMillis(Later.MILLIS));
  private final AtomicInteger elsewhere = new AtomicInteger();
  private Future<String> future;
  private CompletableFuture<String> promised;
  private ForkJoinTask<String> forked;
  private io.netty.util.concurrent.Future<String> ofOtherLoop;

  FutureProbes() {}

  void submit() {
    future = workers.submit(FutureProbes::late);
  }

  void promise() {
    promised = new CompletableFuture<>();
    Later.run(() -> promised.complete(LATE));
  }

  void fork() {
    forked = ForkJoinPool.commonPool().submit((Callable<String>) FutureProbes::late);
  }

  void askOtherLoop() {
    ofOtherLoop = otherLoops.submit((Callable<String>) FutureProbes::late);
  }

  void nobodyElsewhere() {
    elsewhere.set(0);
  }

  private static String late() throws InterruptedException {
    Thread.sleep(Later.MILLIS);
    return LATE;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "worker");
    thread.setDaemon(true);
    return thread;
  }

  @Blocks(value = "future.get", first = "submit")
  void getFutureTask() throws InterruptedException, ExecutionException {
    future.get();
  }

  @Blocks(value = "future.get", first = "submit")
  void getFutureTaskTimed() throws InterruptedException, ExecutionException, TimeoutException {
    future.get(10, SECONDS);
  }

  @Blocks(value = "future.get", first = "promise")
  void getCompletableFuture() throws InterruptedException, ExecutionException {
    promised.get();
  }

  @Blocks(value = "future.get", first = "promise")
  void getCompletableFutureTimed()
      throws InterruptedException, ExecutionException, TimeoutException {
    promised.get(10, SECONDS);
  }

  @Blocks(value = "future.get", first = "promise")
  void join() {
    promised.join();
  }

  @Blocks(value = "future.get", first = "promise")
  void joinAllOf() {
    CompletableFuture.allOf(promised, CompletableFuture.completedFuture(LATE)).join();
  }

  @Blocks(value = "future.get", first = "fork")
  void getForkJoinTask() throws InterruptedException, ExecutionException {
    forked.get();
  }

  @Blocks(value = "future.get", first = "fork")
  void joinForkJoinTask() {
    forked.join();
  }

  @Blocks("future.get")
  void invokeAll() throws InterruptedException {
    workers.invokeAll(List.of(FutureProbes::late, FutureProbes::late));
  }

  @Blocks("future.get")
  void invokeAny() throws InterruptedException, ExecutionException {
    workers.invokeAny(List.of(FutureProbes::late, FutureProbes::late));
  }

  @Blocks(value = "future.get", first = "askOtherLoop")
  void nettySync() throws InterruptedException {
    ofOtherLoop.sync();
  }

  @Blocks(value = "future.get", first = "askOtherLoop")
  void nettyAwait() throws InterruptedException {
    ofOtherLoop.await();
  }

  @Blocks(value = "future.get", first = "askOtherLoop")
  void nettyAwaitTimed() throws InterruptedException {
    ofOtherLoop.await(10, SECONDS);
  }

  @Blocks(value = "future.get", first = "askOtherLoop")
  void nettyGet() throws InterruptedException, ExecutionException {
    ofOtherLoop.get();
  }

  @Blocks("future.get")
  void blockOnMono() {
    mono.block();
  }

  @Blocks("future.get")
  void blockOnMonoTimed() {
    mono.block(Duration.ofSeconds(10));
  }

  @Blocks("future.get")
  void blockLastOfFlux() {
    flux.blockLast();
  }

  @Blocks(value = "future.get", first = "nobodyElsewhere")
  void parallelStream() {
    Thread here = Thread.currentThread();
    IntStream.range(0, 2).parallel().forEach(i -> share(here));
  }

  /** The caller's share costs it nothing; then it waits for the other's. */
  private void share(Thread caller) {
    if (Thread.currentThread() == caller) {
      while (elsewhere.get() == 0) {
        Thread.onSpinWait();
      }
    } else {
      elsewhere.incrementAndGet();
      LockSupport.parkNanos(Later.NANOS);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
    otherLoops.shutdownGracefully(0, 1, SECONDS);
  }
}
