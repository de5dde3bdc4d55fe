/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.micronaut;

import dev.holter.samples.stage.Tour;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What Micronaut calls on the loop unless told otherwise. */
@Controller
final class PagesController {

  private final Tour tour;

  PagesController(Tour tour) {
    this.tour = tour;
  }

  @Get(Tour.QUICK)
  String quickPage() {
    return "!";
  }

  @Get(Tour.SLOW)
  byte[] slowPage() throws IOException {
    long start = System.nanoTime();
    byte[] page = new byte[Tour.SLOW_BYTES];
    try (InputStream file = new FileInputStream(tour.slowFile().toFile())) {
      file.read(page);
    } finally {
      tour.held(start);
    }
    return page;
  }
}
