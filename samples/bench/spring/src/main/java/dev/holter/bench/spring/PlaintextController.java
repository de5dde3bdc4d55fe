/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.spring;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Answers with thirteen bytes. */
@RestController
class PlaintextController {

  @GetMapping("/plaintext")
  Mono<String> plaintext() {
    return Mono.just("Hello, World!");
  }
}
