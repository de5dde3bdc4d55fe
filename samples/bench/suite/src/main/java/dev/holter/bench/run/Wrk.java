/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The load generator wrk, which knows whole seconds alone. */
public record Wrk(Places places, String path, int connections, int depth) implements Load {

  @Override
  public Answer saturate(int port, long millis) {
    List<String> command =
        List.of(
            "wrk",
            "-t1",
            "-c" + connections,
            "-d" + Math.max(1, Math.round(millis / 1000.0)) + "s",
            "-s",
            places.bench("wrk.lua").toString(),
            "http://127.0.0.1:" + port + path,
            "--",
            Integer.toString(depth));
    try {
      Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
      wrk.getOutputStream().close();
      String said = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      wrk.waitFor();
      for (String line : said.split("\n")) {
        String[] words = line.split(" ");
        if (words[0].equals("done") && words[3].equals("0")) {
          return new Answer(Long.parseLong(words[1]), Long.parseLong(words[2]) * 1000);
        }
      }
      throw new IllegalStateException("wrk says: " + said);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
