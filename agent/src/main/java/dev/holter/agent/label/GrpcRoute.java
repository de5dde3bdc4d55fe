/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.label;

/** A gRPC call by its method: {@code acme.Orders/Find}. */
final class GrpcRoute {

  private static final String METHOD = "io.grpc.MethodDescriptor";

  private static final Getter METHOD_OF =
      Getter.method("io.grpc.ServerCall", "getMethodDescriptor", METHOD);
  private static final Getter NAME = Getter.method(METHOD, "getFullMethodName", "java.lang.String");

  private GrpcRoute() {}

  static String text(Object call) {
    return NAME.text(METHOD_OF.of(call));
  }
}
