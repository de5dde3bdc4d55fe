/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.grpc;

import dev.holter.samples.stage.Tour;
import io.grpc.stub.ServerCalls.UnaryMethod;
import io.grpc.stub.StreamObserver;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Answers, from a file where the page is the slow one. */
final class Pages implements UnaryMethod<String, String> {

  private final Tour tour;

  Pages(Tour tour) {
    this.tour = tour;
  }

  @Override
  public void invoke(String page, StreamObserver<String> answer) {
    answer.onNext(page.equals(Tour.SLOW) ? slowPage() : "!");
    answer.onCompleted();
  }

  private String slowPage() {
    long start = System.nanoTime();
    byte[] page = new byte[Tour.SLOW_BYTES];
    try (InputStream file = new FileInputStream(tour.slowFile().toFile())) {
      file.read(page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      tour.held(start);
    }
    return new String(page, StandardCharsets.US_ASCII);
  }
}
