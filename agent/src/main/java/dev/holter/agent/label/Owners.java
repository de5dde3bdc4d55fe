/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.label;

/** Tells a framework's own classes from those that the service derived from them. */
final class Owners {

  static final String NETTY = "io.netty.";

  private static final String[] FRAMEWORKS = {
    NETTY, "io.vertx.", "org.springframework.", "io.grpc.", "dev.holter.agent.label.Rehearsal"
  };

  private Owners() {}

  /**
   * The supertype of that name, or null where there is none or where the class itself is not the
   * framework's: a getter that a service has overridden is code of its own, which we never run.
   */
  static Class<?> of(Class<?> asked, String name) {
    return isFrameworks(asked.getName()) ? find(asked, name) : null;
  }

  private static boolean isFrameworks(String name) {
    for (String framework : FRAMEWORKS) {
      if (name.startsWith(framework)) {
        return true;
      }
    }
    return name.contains(".".concat(NETTY)); // a shaded copy
  }

  private static Class<?> find(Class<?> type, String name) {
    if (type == null) {
      return null;
    }
    if (is(type.getName(), name)) {
      return type;
    }
    for (Class<?> i : type.getInterfaces()) {
      Class<?> found = find(i, name);
      if (found != null) {
        return found;
      }
    }
    return find(type.getSuperclass(), name);
  }

  private static boolean is(String type, String name) {
    return type.equals(name)
        || name.startsWith(NETTY) && type.endsWith(name) && type.endsWith(".".concat(name));
  }
}
