/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Exchanger;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;

/** Queues that are empty or full until another thread comes. */
final class QueueProbes implements Family {

  private final BlockingQueue<String> array = new ArrayBlockingQueue<>(1);
  private final BlockingQueue<String> linked = new LinkedBlockingQueue<>(1);
  private final BlockingQueue<String> deque = new LinkedBlockingDeque<>(1);
  private final BlockingQueue<String> priority = new PriorityBlockingQueue<>();
  private final BlockingQueue<String> synchronous = new SynchronousQueue<>();
  private final LinkedTransferQueue<String> transfer = new LinkedTransferQueue<>();
  private final DelayQueue<Due> delayed = new DelayQueue<>();
  private final Exchanger<String> exchanger = new Exchanger<>();

  /** Gives every queue that is to be taken from an element, late. */
  void putLate(BlockingQueue<String> queue) {
    queue.clear();
    Later.run(() -> queue.put("late"));
  }

  /** Makes room in a queue that has none, late. */
  void takeLate(BlockingQueue<String> queue) {
    queue.clear();
    queue.offer("in the way");
    Later.run(queue::take);
  }

  void putLateArray() {
    putLate(array);
  }

  void putLateLinked() {
    putLate(linked);
  }

  void putLateDeque() {
    putLate(deque);
  }

  void putLatePriority() {
    putLate(priority);
  }

  void putLateSynchronous() {
    putLate(synchronous);
  }

  void putLateTransfer() {
    putLate(transfer);
  }

  void takeLateArray() {
    takeLate(array);
  }

  void takeLateLinked() {
    takeLate(linked);
  }

  void takeLateDeque() {
    takeLate(deque);
  }

  void takeLateSynchronous() {
    takeLate(synchronous);
  }

  void takeLateTransfer() {
    transfer.clear();
    Later.run(transfer::take);
  }

  void delay() {
    delayed.put(new Due(System.nanoTime() + MILLISECONDS.toNanos(Later.MILLIS)));
  }

  void exchangeLate() {
    Later.run(() -> exchanger.exchange("there"));
  }

  @Blocks(value = "queue.wait", first = "putLateArray")
  void takeFromArrayBlockingQueue() throws InterruptedException {
    array.take();
  }

  @Blocks(value = "queue.wait", first = "takeLateArray")
  void putToArrayBlockingQueue() throws InterruptedException {
    array.put("next");
  }

  @Blocks(value = "queue.wait", first = "putLateArray")
  void pollArrayBlockingQueue() throws InterruptedException {
    array.poll(10, SECONDS);
  }

  @Blocks(value = "queue.wait", first = "takeLateArray")
  void offerToArrayBlockingQueue() throws InterruptedException {
    array.offer("next", 10, SECONDS);
  }

  @Blocks(value = "queue.wait", first = "putLateLinked")
  void takeFromLinkedBlockingQueue() throws InterruptedException {
    linked.take();
  }

  @Blocks(value = "queue.wait", first = "takeLateLinked")
  void putToLinkedBlockingQueue() throws InterruptedException {
    linked.put("next");
  }

  @Blocks("queue.wait")
  void pollEmptyLinkedBlockingQueue() throws InterruptedException {
    linked.clear();
    linked.poll(Later.MILLIS, MILLISECONDS);
  }

  @Blocks(value = "queue.wait", first = "takeLateLinked")
  void offerToLinkedBlockingQueue() throws InterruptedException {
    linked.offer("next", 10, SECONDS);
  }

  @Blocks(value = "queue.wait", first = "putLateDeque")
  void takeFromLinkedBlockingDeque() throws InterruptedException {
    deque.take();
  }

  @Blocks(value = "queue.wait", first = "takeLateDeque")
  void putToLinkedBlockingDeque() throws InterruptedException {
    deque.put("next");
  }

  @Blocks(value = "queue.wait", first = "putLatePriority")
  void takeFromPriorityBlockingQueue() throws InterruptedException {
    priority.take();
  }

  @Blocks(value = "queue.wait", first = "putLateSynchronous")
  void takeFromSynchronousQueue() throws InterruptedException {
    synchronous.take();
  }

  @Blocks(value = "queue.wait", first = "takeLateSynchronous")
  void putToSynchronousQueue() throws InterruptedException {
    synchronous.put("next");
  }

  @Blocks(value = "queue.wait", first = "putLateTransfer")
  void takeFromLinkedTransferQueue() throws InterruptedException {
    transfer.take();
  }

  @Blocks(value = "queue.wait", first = "takeLateTransfer")
  void transferToLinkedTransferQueue() throws InterruptedException {
    transfer.transfer("next");
  }

  @Blocks(value = "queue.wait", first = "delay")
  void takeFromDelayQueue() throws InterruptedException {
    delayed.take();
  }

  @Blocks(value = "queue.wait", first = "exchangeLate")
  List<String> exchange() throws InterruptedException {
    return List.of(exchanger.exchange("here"));
  }

  /** An element that may be taken from some time on. */
  private record Due(long nanoTime) implements Delayed {

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(nanoTime - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
