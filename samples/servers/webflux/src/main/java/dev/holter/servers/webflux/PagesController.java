/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.webflux;

import dev.holter.samples.stage.Tour;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What WebFlux calls on the loop, and trusts not to block. */
@RestController
class PagesController {

  private final Tour tour;

  PagesController(Tour tour) {
    this.tour = tour;
  }

  @GetMapping(Tour.QUICK)
  Mono<String> quickPage() {
    return Mono.just("!");
  }

  @GetMapping(Tour.SLOW)
  Mono<byte[]> slowPage() throws IOException {
    long start = System.nanoTime();
    byte[] page = new byte[Tour.SLOW_BYTES];
    try (InputStream file = new FileInputStream(tour.slowFile().toFile())) {
      file.read(page);
    } finally {
      tour.held(start);
    }
    return Mono.just(page);
  }
}
