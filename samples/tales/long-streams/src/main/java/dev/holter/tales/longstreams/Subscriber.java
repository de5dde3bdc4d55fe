/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.longstreams;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** One who subscribes, and how that ended. */
final class Subscriber implements StreamObserver<String> {

  private final Semaphore answers = new Semaphore(0);
  private final CountDownLatch left = new CountDownLatch(1);

  /** Where to speak to. */
  StreamObserver<String> requests;

  // volatile: set by the loop, read by the program
  private volatile Throwable failure;

  /** Says something, and waits for the answer. */
  void speak() throws InterruptedException {
    requests.onNext("here I am");
    answers.acquire();
  }

  void leave() throws InterruptedException {
    requests.onCompleted();
    left.await();
  }

  boolean wasReset() {
    return failure != null
        && Status.fromThrowable(failure).getCode() == Status.Code.INTERNAL
        && String.valueOf(failure.getMessage()).contains("INTERNAL_ERROR");
  }

  @Override
  public void onNext(String message) {
    if (message.equals(Updates.ANSWER)) {
      answers.release();
    }
  }

  @Override
  public void onError(Throwable thrown) {
    failure = thrown;
    answers.release();
    left.countDown();
  }

  @Override
  public void onCompleted() {
    left.countDown();
  }
}
