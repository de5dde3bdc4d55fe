/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.webflux;

import dev.holter.samples.stage.Tour;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A Spring Boot application with WebFlux. Argument: {@code healthy} or {@code blocked}. */
@SpringBootApplication
public class WebfluxServer {

  /** Serves a tour. */
  public static void main(String[] args) throws Exception {
    SpringApplication application = new SpringApplication(WebfluxServer.class);
    application.setDefaultProperties(Map.of("server.port", "0", "server.address", "127.0.0.1"));
    try (ConfigurableApplicationContext context = application.run(args)) {
      int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
      context.getBean(Tour.class).take(port);
    }
  }

  @Bean
  Tour tour(ApplicationArguments arguments) {
    return Tour.of(arguments.getSourceArgs());
  }
}
