/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.label;

import java.util.concurrent.ConcurrentHashMap;

/** A WebFlux exchange by the pattern its handler was found under: {@code GET /orders/{id}}. */
final class SpringRoute {

  private static final String EXCHANGE = "org.springframework.web.server.ServerWebExchange";
  private static final String REQUEST =
      "org.springframework.http.server.reactive.ServerHttpRequest";
  private static final String HTTP_REQUEST = "org.springframework.http.HttpRequest";
  private static final String METHOD = "org.springframework.http.HttpMethod";
  private static final String TEXT = "java.lang.String";

  private static final Getter UNDECORATED =
      Getter.method(
          "org.springframework.web.server.ServerWebExchangeDecorator", "getDelegate", EXCHANGE);
  private static final Getter ATTRIBUTES =
      Getter.method(EXCHANGE, "getAttributes", "java.util.Map");
  private static final Getter REQUEST_OF = Getter.method(EXCHANGE, "getRequest", REQUEST);
  private static final Getter METHOD_OF = Getter.method(HTTP_REQUEST, "getMethod", METHOD);
  private static final Getter NAME = Getter.method(METHOD, "name", TEXT);
  private static final Getter PATTERN =
      Getter.method("org.springframework.web.util.pattern.PathPattern", "getPatternString", TEXT);

  private static final String BEST =
      "org.springframework.web.reactive.HandlerMapping.bestMatchingPattern";

  /** A chain of decorators longer than this is no chain of decorators. */
  private static final int DECORATORS = 16;

  private SpringRoute() {}

  static String text(Object decorated) {
    Object exchange = decorated;
    for (int i = 0; i < DECORATORS; i++) {
      Object inner = UNDECORATED.of(exchange);
      if (inner == null) {
        break;
      }
      exchange = inner;
    }
    // any other map could be the service's own
    if (!(ATTRIBUTES.of(exchange) instanceof ConcurrentHashMap<?, ?> attributes)) {
      return null;
    }
    String pattern = PATTERN.text(attributes.get(BEST));
    String method = NAME.text(METHOD_OF.of(REQUEST_OF.of(exchange)));
    return pattern == null || method == null ? pattern : method.concat(" ").concat(pattern);
  }
}
