/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

/** The samples and what their loops are to be called. */
enum Sample {
  NETTY_41("netty-http", "netty.NettyHttp", "", "netty-nio", "nioEventLoopGroup-3-1"),
  NETTY_41_EPOLL(
      "netty-http", "netty.NettyHttp", "epoll", "netty-epoll", "epollEventLoopGroup-3-1"),
  NETTY_42("netty-http-42", "netty.NettyHttp", "", "netty-nio", "nioEventLoopGroup-3-1"),
  NETTY_42_EPOLL(
      "netty-http-42", "netty.NettyHttp", "epoll", "netty-epoll", "epollEventLoopGroup-3-1"),
  VERTX_4("vertx-web", "vertx.VertxWeb", "", "netty-nio", "vert.x-eventloop-thread-0"),
  VERTX_5("vertx-web-5", "vertx.VertxWeb", "", "netty-nio", "vert.x-eventloop-thread-0"),
  NIO("nio-echo", "echo.NioEcho", "", "nio", "echo-loop");

  final String folder;
  final String main;
  final String transport;
  final String loopKind;
  final String loopName;

  Sample(String folder, String main, String transport, String loopKind, String loopName) {
    this.folder = folder;
    this.main = "dev.holter.samples." + main;
    this.transport = transport;
    this.loopKind = loopKind;
    this.loopName = loopName;
  }

  /** The framework a report names, or null for plain NIO. */
  String framework() {
    return this == NIO ? null : name().startsWith("VERTX") ? "vertx" : "netty";
  }

  /** Part of the name of the jar the sample's own classes are in. */
  String jar() {
    return folder.replaceAll("-[0-9]+$", "");
  }
}
