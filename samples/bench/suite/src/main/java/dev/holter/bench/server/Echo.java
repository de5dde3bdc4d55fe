/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.server;

import io.grpc.MethodDescriptor;

/** The gRPC service: it sends back what it is sent. */
public final class Echo {

  /** One message there and one back. */
  public static final MethodDescriptor<String, String> UNARY =
      method("Echo/Unary", MethodDescriptor.MethodType.UNARY);

  /** As many as one likes, each sent back. */
  public static final MethodDescriptor<String, String> STREAM =
      method("Echo/Stream", MethodDescriptor.MethodType.BIDI_STREAMING);

  private Echo() {}

  private static MethodDescriptor<String, String> method(
      String name, MethodDescriptor.MethodType type) {
    return MethodDescriptor.<String, String>newBuilder()
        .setType(type)
        .setFullMethodName(name)
        .setRequestMarshaller(new Text())
        .setResponseMarshaller(new Text())
        .build();
  }
}
