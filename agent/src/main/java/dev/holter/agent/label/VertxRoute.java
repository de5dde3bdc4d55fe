/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.label;

/** A route of Vert.x's web router: {@code GET /orders/:id}. */
final class VertxRoute {

  private static final String TEXT = "java.lang.String";
  private static final String REQUEST = "io.vertx.core.http.HttpServerRequest";
  private static final String METHOD = "io.vertx.core.http.HttpMethod";
  private static final String CONTEXT = "io.vertx.ext.web.RoutingContext";

  private static final Getter REQUEST_OF = Getter.method(CONTEXT, "request", REQUEST);
  private static final Getter MOUNT = Getter.method(CONTEXT, "mountPoint", TEXT);
  private static final Getter METHOD_OF = Getter.method(REQUEST, "method", METHOD);
  private static final Getter NAME = Getter.method(METHOD, "name", TEXT);

  private VertxRoute() {}

  /**
   * A route's label.
   *
   * @param path the route's pattern as the hook found it
   * @param context the routing context
   * @param owner whether the request may be asked for its method, which it works out on first use
   */
  static String text(String path, Object context, boolean owner) {
    String mount = MOUNT.text(context);
    boolean mounted = mount != null && mount.length() > 1;
    String pattern = mounted ? mount.concat(path) : path;
    String method = owner ? NAME.text(METHOD_OF.of(REQUEST_OF.of(context))) : null;
    return method == null ? pattern : method.concat(" ").concat(pattern);
  }
}
