/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Chromium's own protocol over a WebSocket: calls, and what the page says meanwhile. */
final class DevTools implements WebSocket.Listener, AutoCloseable {

  private static final long LIMIT_SECONDS = 60;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> calls = new ConcurrentHashMap<>();
  private final Map<String, CompletableFuture<JsonNode>> events = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final WebSocket socket;
  private final String session;

  DevTools(String address) {
    socket =
        wait(
            HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create(address), this));
    String page =
        call(null, "Target.createTarget", Map.of("url", "about:blank")).path("targetId").asText();
    session =
        call(null, "Target.attachToTarget", Map.of("targetId", page, "flatten", true))
            .path("sessionId")
            .asText();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      call(domain + ".enable", Map.of());
    }
  }

  JsonNode call(String method, Map<String, Object> parameters) {
    return call(session, method, parameters);
  }

  /** Starts a new page: what the one before it said no longer counts. */
  void forget() {
    complaints.clear();
    events.clear();
  }

  /** Waits for an event that came since the last {@link #forget}, or comes. */
  void await(String event) {
    wait(events.computeIfAbsent(event, e -> new CompletableFuture<>()));
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }

  private JsonNode call(String inSession, String method, Map<String, Object> parameters) {
    int id = last.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    calls.put(id, answer);
    Map<String, Object> message = new HashMap<>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", parameters);
    if (inSession != null) {
      message.put("sessionId", inSession);
    }
    try {
      wait(socket.sendText(JSON.writeValueAsString(message), true));
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
    JsonNode result = wait(answer);
    if (result.has("error")) {
      throw new AssertionError(method + ": " + result.path("error"));
    }
    return result.path("result");
  }

  @Override
  public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean end) {
    text.append(data);
    if (end) {
      try {
        received(JSON.readTree(text.toString()));
      } catch (JsonProcessingException e) {
        complaints.add("no JSON: " + text);
      }
      text.setLength(0);
    }
    webSocket.request(1);
    return null;
  }

  private void received(JsonNode message) {
    if (message.has("id")) {
      calls.remove(message.path("id").asInt()).complete(message);
      return;
    }
    String event = message.path("method").asText();
    JsonNode says = message.path("params");
    switch (event) {
      case "Runtime.exceptionThrown", "Log.entryAdded" -> complaints.add(event + " " + says);
      case "Runtime.consoleAPICalled" -> complaints.add("console " + says.path("args"));
      case "Network.requestWillBeSent" -> request(says.path("request").path("url").asText());
      default -> {}
    }
    events.computeIfAbsent(event, e -> new CompletableFuture<>()).complete(message);
  }

  /** The page is the only file it may ask for. */
  private void request(String url) {
    if (!url.startsWith("file:") && !url.startsWith("about:")) {
      complaints.add("asked for " + url);
    }
  }

  private static <T> T wait(CompletableFuture<T> future) {
    try {
      return future.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new AssertionError("the browser does not answer", e);
    }
  }

  @Override
  public void close() {
    socket.abort();
  }
}
