/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.bunchedsends;

import java.util.List;

/**
 * A client asks for three messages, each of which takes a while to make: of a server on plain
 * Netty, on Vert.x and on gRPC. {@code stalled} makes them on the loop, so that they come late and
 * together; {@code mended} does not, so that each comes as it is ready. Tells how far apart the
 * first and the last came.
 */
public final class BunchedSends {

  private BunchedSends() {}

  /** Argument: {@code stalled} (default) or {@code mended}. */
  public static void main(String[] args) throws Exception {
    boolean mended = List.of(args).contains("mended");
    System.out.println("ready");
    System.out.println("netty-apart " + OnNetty.ask(mended));
    System.out.println("vertx-apart " + OnVertx.ask(mended));
    System.out.println("grpc-apart " + OnGrpc.ask(mended));
  }
}
