/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.SynchronousQueue;

/** Queues that have what is asked of them, and collections that never wait. */
final class QueueInnocents implements Family {

  private final List<BlockingQueue<String>> queues =
      List.of(
          new ArrayBlockingQueue<>(1),
          new LinkedBlockingQueue<>(1),
          new LinkedBlockingDeque<>(1),
          new LinkedTransferQueue<>(),
          new PriorityBlockingQueue<>());
  private final BlockingQueue<String> full = new ArrayBlockingQueue<>(1);
  private final BlockingQueue<String> empty = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> nobody = new SynchronousQueue<>();
  private final ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> linked = new ConcurrentLinkedQueue<>();

  QueueInnocents() {
    full.add("in the way");
  }

  @Innocent
  void takeWhatIsThere() throws InterruptedException {
    for (BlockingQueue<String> queue : queues) {
      queue.offer("there");
      queue.take();
    }
  }

  @Innocent
  void putWhereThereIsRoom() throws InterruptedException {
    for (BlockingQueue<String> queue : queues) {
      queue.put("there");
      queue.poll();
    }
  }

  @Innocent
  void pollTimedWhatIsThere() throws InterruptedException {
    for (BlockingQueue<String> queue : queues) {
      queue.offer("there", 10, SECONDS);
      queue.poll(10, SECONDS);
    }
  }

  @Innocent
  void offerToFullQueue() throws InterruptedException {
    full.offer("no room");
    full.offer("no room", 0, SECONDS);
    nobody.offer("nobody there");
  }

  @Innocent
  void pollEmptyQueue() throws InterruptedException {
    empty.poll();
    empty.poll(0, SECONDS);
    nobody.poll();
  }

  @Innocent
  void concurrentMap() {
    map.merge("key", 1, Integer::sum);
    map.computeIfAbsent("other", String::length);
    map.remove("other");
  }

  @Innocent
  void concurrentQueue() {
    linked.offer("there");
    linked.poll();
  }
}
