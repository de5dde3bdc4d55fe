/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stage;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Somebody who uses a sample's server: real requests over one kept connection. */
public final class Visitor {

  private static final String QUICK = "/ping";
  private static final int ROUNDS = 5;

  private final int port;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** A visitor of the server on this machine's {@code port}. */
  public Visitor(int port) {
    this.port = port;
  }

  /** Asks often enough that most classes are loaded and the JIT has had a look. */
  public void warm(String... paths) throws IOException, InterruptedException {
    get(50, QUICK);
    for (String path : paths) {
      get(10, path);
    }
  }

  /** Asks for each path five times while {@code bystander} keeps asking for something quick. */
  public void tour(Visitor bystander, String... paths) throws IOException, InterruptedException {
    for (int round = 0; round < ROUNDS; round++) {
      for (String path : paths) {
        get(1, path);
        bystander.get(10, QUICK);
        Thread.sleep(100); // people pause; it also keeps one stall apart from the next
      }
    }
  }

  private void get(int times, String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    for (int i = 0; i < times; i++) {
      int status = client.send(request, BodyHandlers.ofString()).statusCode();
      if (status != 200) {
        throw new IOException(path + " answered " + status);
      }
    }
  }
}
