/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.longstreams;

import io.grpc.stub.ServerCalls.BidiStreamingMethod;
import io.grpc.stub.StreamObserver;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps who subscribes; whoever speaks is answered. */
final class Updates implements BidiStreamingMethod<String, String> {

  /** Who speaks is answered so. */
  static final String ANSWER = "welcome";

  private final Set<StreamObserver<String>> subscribers = ConcurrentHashMap.newKeySet();

  void publish(String update) {
    for (StreamObserver<String> subscriber : subscribers) {
      synchronized (subscriber) {
        subscriber.onNext(update);
      }
    }
  }

  @Override
  public StreamObserver<String> invoke(StreamObserver<String> subscriber) {
    return new StreamObserver<>() {
      @Override
      public void onNext(String from) {
        synchronized (subscriber) {
          subscriber.onNext(ANSWER);
        }
        subscribers.add(subscriber);
      }

      @Override
      public void onError(Throwable failure) {
        subscribers.remove(subscriber);
      }

      @Override
      public void onCompleted() {
        subscribers.remove(subscriber);
        synchronized (subscriber) {
          subscriber.onCompleted();
        }
      }
    };
  }
}
