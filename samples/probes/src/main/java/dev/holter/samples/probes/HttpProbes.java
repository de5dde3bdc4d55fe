/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The JDK's two HTTP clients. */
final class HttpProbes implements Family {

  private final SlowServer server = new SlowServer(new byte[10]);
  private final URL url = URI.create(server.url("/")).toURL();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpRequest request = HttpRequest.newBuilder(URI.create(server.url("/"))).build();

  HttpProbes() throws IOException {}

  @Blocks("http.send")
  void responseCode() throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    connection.getResponseCode();
    connection.disconnect();
  }

  @Blocks("http.send")
  void inputStream() throws IOException {
    HttpURLConnection connection = (HttpURLConnection) url.openConnection();
    try (InputStream in = connection.getInputStream()) {
      in.readAllBytes();
    }
  }

  @Blocks("http.send")
  void openStream() throws IOException {
    url.openStream().close();
  }

  @Blocks("http.send")
  void send() throws IOException, InterruptedException {
    client.send(request, BodyHandlers.ofByteArray());
  }

  @Override
  public void close() {
    server.close();
  }
}
