/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.spring;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A Spring Boot application with WebFlux on a free port. */
@SpringBootApplication
public class Application {

  /** Serves until stdin ends. */
  public static void main(String[] args) throws Exception {
    System.out.println("main " + System.nanoTime());
    SpringApplication application = new SpringApplication(Application.class);
    application.setDefaultProperties(Map.of("server.port", "0", "server.address", "127.0.0.1"));
    try (ConfigurableApplicationContext context = application.run(args)) {
      System.out.println("port " + context.getEnvironment().getProperty("local.server.port"));
      while (System.in.read() >= 0) {
        // nothing is said to it
      }
    }
    System.exit(0);
  }
}
