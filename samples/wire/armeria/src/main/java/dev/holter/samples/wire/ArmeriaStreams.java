/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.wire;

import com.linecorp.armeria.client.ClientFactory;
import com.linecorp.armeria.client.WebClient;
import com.linecorp.armeria.common.CommonPools;
import com.linecorp.armeria.common.HttpData;
import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.common.HttpResponseWriter;
import com.linecorp.armeria.common.ResponseHeaders;
import com.linecorp.armeria.server.Server;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A client and a server of Armeria over HTTP/2, and how their streams ended by their account. */
public final class ArmeriaStreams {

  private static final int ANSWERED = 10;
  private static final int RESET_BY_SERVER = 3;

  private ArmeriaStreams() {}

  public static void main(String[] arguments) throws Exception {
    Server server =
        Server.builder()
            .http(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))
            .service("/answer", (context, request) -> HttpResponse.of("!"))
            .service("/fail", (context, request) -> fail())
            .build();
    server.start().join();
    System.out.println("ready");
    try (ClientFactory clients = ClientFactory.builder().build()) {
      WebClient client =
          WebClient.builder("h2c://127.0.0.1:" + server.activeLocalPort()).factory(clients).build();
      for (int i = 0; i < ANSWERED; i++) {
        client.get("/answer").aggregate().join();
      }
      for (int i = 0; i < RESET_BY_SERVER; i++) {
        client.get("/fail").aggregate().handle((answer, failed) -> failed).join();
      }
    }
    server.stop().join();
    CommonPools.workerGroup().shutdownGracefully().sync();
    System.out.println("answered " + ANSWERED);
    System.out.println("reset-by-server " + RESET_BY_SERVER);
    System.out.println("reset-by-client 0");
  }

  /** An answer that breaks off where it has begun. */
  private static HttpResponse fail() {
    HttpResponseWriter answer = HttpResponse.streaming();
    answer.write(ResponseHeaders.of(200));
    answer.write(HttpData.ofUtf8("!"));
    answer.close(new IllegalStateException("fails"));
    return answer;
  }
}
