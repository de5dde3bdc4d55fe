/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium with one page, driven as a person would use it. */
final class Browser implements AutoCloseable {

  private final Process process;
  private final Path profile;
  private final DevTools tools;

  private Browser(Process process, Path profile, DevTools tools) {
    this.process = process;
    this.profile = profile;
    this.tools = tools;
  }

  /** The Chromium of this machine, if it has one. */
  static Optional<Path> installed() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(
            dir ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(Path.of(dir)::resolve))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A browser, or the test is skipped where there is none. */
  static Browser startOrSkip() {
    assumeThat(installed())
        .as("no Chromium on this machine: pages are not looked at; apt-get install chromium")
        .isPresent();
    return start();
  }

  static Browser start() {
    try {
      Path profile = Files.createTempDirectory("holter-browser-");
      Process process =
          new ProcessBuilder(
                  installed().orElseThrow().toString(),
                  "--headless",
                  // containers and root have no name spaces to build a sandbox of
                  "--no-sandbox",
                  "--disable-gpu",
                  "--disable-dev-shm-usage",
                  "--hide-scrollbars",
                  "--remote-debugging-port=0",
                  "--user-data-dir=" + profile)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return new Browser(process, profile, new DevTools(address(process)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String address(Process process) throws IOException {
    BufferedReader err =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = err.readLine(); line != null; line = err.readLine()) {
      said.append(line).append('\n');
      if (line.startsWith("DevTools listening on ")) {
        Thread rest = new Thread(() -> err.lines().forEach(l -> {}), "browser-log");
        rest.setDaemon(true);
        rest.start();
        return line.substring("DevTools listening on ".length());
      }
    }
    throw new AssertionError("the browser did not start:\n" + said);
  }

  /** Opens a page and waits until it is loaded. */
  Browser open(Path page) {
    tools.forget();
    tools.call("Page.navigate", Map.of("url", page.toUri().toString()));
    tools.await("Page.loadEventFired");
    return this;
  }

  Browser width(int pixels) {
    tools.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", pixels < 600));
    return this;
  }

  Browser dark(boolean dark) {
    tools.call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    return this;
  }

  /** Shown as it is printed, or not. */
  Browser paper(boolean on) {
    tools.call("Emulation.setEmulatedMedia", Map.of("media", on ? "print" : ""));
    return this;
  }

  /** Whether the pages opened from now on may run scripts. */
  Browser scripts(boolean on) {
    tools.call("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
    return this;
  }

  /** The value of an expression of JavaScript. */
  JsonNode eval(String expression) {
    JsonNode result =
        tools.call(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (result.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + result.path("exceptionDetails"));
    }
    return result.path("result").path("value");
  }

  /** A real click in the middle of an element. */
  void click(String selector) {
    JsonNode at =
        eval(
            "(() => { const e = document.querySelector('"
                + selector
                + "'); e.scrollIntoView({block: 'center'}); const b = e.getBoundingClientRect();"
                + " return {x: b.x + b.width / 2, y: b.y + b.height / 2}; })()");
    for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
      tools.call(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              at.path("x").asDouble(),
              "y",
              at.path("y").asDouble(),
              "button",
              type.equals("mouseMoved") ? "none" : "left",
              "clickCount",
              1));
    }
  }

  /** A key, for what has the focus. */
  void press(String key) {
    for (String type : List.of("keyDown", "keyUp")) {
      Map<String, Object> event =
          key.length() == 1 && type.equals("keyDown")
              ? Map.of("type", type, "key", key, "text", key)
              : Map.of("type", type, "key", key);
      tools.call("Input.dispatchKeyEvent", event);
    }
  }

  /** What the page complained about since it was opened: errors, warnings, refused resources. */
  List<String> complaints() {
    return tools.complaints();
  }

  /** A picture of the page from one height to another. */
  void picture(Path file, int width, int top, int height) {
    JsonNode shot =
        tools.call(
            "Page.captureScreenshot",
            Map.of(
                "captureBeyondViewport",
                true,
                "clip",
                Map.of("x", 0, "y", top, "width", width, "height", height, "scale", 1)));
    write(file, shot);
  }

  /** The page as it is printed. */
  void print(Path file) {
    write(file, tools.call("Page.printToPDF", Map.of("printBackground", true)));
  }

  private static void write(Path file, JsonNode answer) {
    try {
      Files.write(file, Base64.getDecoder().decode(answer.path("data").asText()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    tools.close();
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted((a, b) -> b.compareTo(a)).forEach(f -> f.toFile().delete());
    } catch (IOException | UncheckedIOException e) {
      // a temporary folder that stays does no harm
    }
  }
}
