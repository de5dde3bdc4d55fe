/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.util.List;

/** Libraries that have event loops, each with a program that uses it, and what its loops are. */
enum ServerCase {
  NETTY_41_NIO(
      new Program("netty41", "netty.NettyServer", "nio"),
      new Library("Netty 4.1, NIO", "netty-transport"),
      new Loops("nioEventLoopGroup-*", 3, "netty-nio", "netty")),

  NETTY_41_EPOLL(
      new Program("netty41", "netty.NettyServer", "epoll"),
      new Library("Netty 4.1, epoll", "netty-transport-classes-epoll"),
      new Loops("epollEventLoopGroup-*", 3, "netty-epoll", "netty")),

  NETTY_42_NIO(
      new Program("netty42", "netty42.NettyServer", "nio"),
      new Library("Netty 4.2, NIO", "netty-transport"),
      new Loops("multiThreadIoEventLoopGroup-*", 3, "netty-nio", "netty")),

  NETTY_42_EPOLL(
      new Program("netty42", "netty42.NettyServer", "epoll"),
      new Library("Netty 4.2, epoll", "netty-transport-classes-epoll"),
      new Loops("multiThreadIoEventLoopGroup-*", 3, "netty-epoll", "netty")),

  VERTX_4(
      new Program("vertx4", "vertx.VertxServer"),
      new Library("Vert.x 4", "vertx-core"),
      new Loops("vert.x-eventloop-thread-*|vert.x-acceptor-thread-*", 2, "netty-nio", "vertx")),

  VERTX_5(
      new Program("vertx5", "vertx.VertxServer"),
      new Library("Vert.x 5", "vertx-core"),
      new Loops("vert.x-eventloop-thread-*|vert.x-acceptor-thread-*", 2, "netty-nio", "vertx")),

  REACTOR_NETTY_EPOLL(
      new Program("reactor-netty", "reactor.ReactorServer"),
      new Library("Reactor Netty, epoll", "reactor-netty-http"),
      new Loops("reactor-http-epoll-*", 3, "netty-epoll", "reactor-netty")),

  REACTOR_NETTY_NIO(
      new Program("reactor-netty", "reactor.ReactorServer").with("reactor.netty.native", "false"),
      new Library("Reactor Netty, NIO", "reactor-netty-http"),
      new Loops("reactor-http-nio-*", 3, "netty-nio", "reactor-netty")),

  REACTOR_NETTY_12(
      new Program("reactor-netty-12", "reactor.ReactorServer"),
      new Library("Reactor Netty on Netty 4.1", "reactor-netty-http"),
      new Loops("reactor-http-epoll-*", 3, "netty-epoll", "reactor-netty")),

  WEBFLUX(
      new Program("webflux", "webflux.WebfluxServer"),
      new Library("Spring WebFlux (Spring Boot)", "spring-boot"),
      new Loops("reactor-http-epoll-*", 3, "netty-epoll", "reactor-netty")),

  GRPC_NETTY(
      new Program("grpc-netty", "grpc.GrpcServer"),
      new Library("gRPC on Netty", "grpc-netty"),
      new Loops("grpc-nio-boss-ELG-*|grpc-nio-worker-ELG-*", 3, "netty-nio", "grpc")),

  GRPC_NETTY_SHADED(
      new Program("grpc-netty-shaded", "grpc.GrpcServer"),
      new Library("gRPC on its copy of Netty", "grpc-netty-shaded"),
      new Loops("grpc-default-boss-ELG-*|grpc-default-worker-ELG-*", 3, "netty-epoll", "grpc")),

  ARMERIA(
      new Program("armeria", "armeria.ArmeriaServer"),
      new Library("Armeria", "armeria"),
      new Loops("armeria-boss-http-*|armeria-common-worker-*", 3, "netty-epoll", "armeria")),

  MICRONAUT(
      new Program("micronaut", "micronaut.MicronautServer"),
      new Library("Micronaut", "micronaut-http-server-netty"),
      new Loops("default-eventLoopGroup-*", 3, "netty-nio", "micronaut")),

  LETTUCE(
      new Program("lettuce", "lettuce.LettuceClient"),
      new Library("Lettuce (client)", "lettuce-core"),
      new Loops("lettuce-nioEventLoop-*", 1, "netty-nio", "lettuce")),

  PLAIN_NIO(
      new Program("plain-nio", "nio.PlainNio"),
      new Library("A selector of one's own"),
      new Loops("plain-loop", 1, "nio", "nio")),

  JETTY(
      new Program("jetty", "jetty.JettyServer"),
      new Library("Jetty", "jetty-server"),
      new Loops("qtp*", 1, "nio", "jetty")),

  UNDERTOW(
      new Program("undertow", "undertow.UndertowServer"),
      new Library("Undertow", "undertow-core"),
      new Loops("XNIO-1 I/O-*|XNIO-1 Accept", 2, "nio", "undertow")),

  TOMCAT(
      new Program("tomcat", "tomcat.TomcatServer"),
      new Library("Tomcat, NIO", "tomcat-embed-core"),
      new Loops("http-nio-*-Poller", 1, "nio", "tomcat")),

  JDK_HTTP_SERVER(
      new Program("jdk-httpserver", "httpserver.JdkHttpServer"),
      new Library("com.sun.net.httpserver without an executor"),
      new Loops("HTTP-Dispatcher", 1, "nio", "jdk-httpserver")),

  JDK_HTTP_CLIENT(
      new Program("jdk-httpclient", "httpclient.JdkHttpClient"),
      new Library("java.net.http, HTTP/2"),
      new Loops("HttpClient-*-SelectorManager|XNIO-1 *", 2, "nio", "jdk-httpclient|undertow"),
      "HttpClient-*-SelectorManager"),

  ZOOKEEPER(
      new Program("zookeeper", "zookeeper.ZooKeeperEnsemble"),
      new Library("ZooKeeper, server and client", "zookeeper"),
      new Loops("NIOServerCxnFactory.*|main-SendThread(*", 3, "nio", "zookeeper"),
      "NIOServerCxnFactory.SelectorThread-*"),

  KAFKA_BROKER(
      new Program("kafka", "kafka.KafkaBroker"),
      new Library("Kafka, broker and controller", "kafka_2.13"),
      new Loops(ServerCase.KAFKA_LOOPS, 5, "nio", "kafka"),
      "data-plane-kafka-network-thread-*"),

  KAFKA_CLIENTS(
      new Program("kafka", "kafka.KafkaClients"),
      new Library("Kafka, producer and consumers", "kafka-clients"),
      new Loops(ServerCase.KAFKA_LOOPS, 5, "nio", "kafka"),
      "kafka-producer-network-thread *"),

  PEKKO_HTTP(
      new Program("pekko-http", "pekko.PekkoHttp"),
      new Library("Pekko HTTP", "pekko-http_2.13"),
      new Loops("pekko-pekko.io.pinned-dispatcher-*", 1, "nio", "pekko")),

  GRIZZLY(
      new Program("grizzly", "grizzly.GrizzlyServer"),
      new Library("Grizzly", "grizzly-framework"),
      new Loops("grizzly-nio-kernel(*) SelectorRunner", 1, "nio", "grizzly")),

  MINA(
      new Program("mina", "mina.MinaServer"),
      new Library("MINA", "mina-core"),
      new Loops("NioSocketAcceptor-*|NioProcessor-*", 2, "nio", "mina"),
      "NioProcessor-*"),

  HTTP_CLIENT_5(
      new Program("httpcore", "httpcore.AsyncClient"),
      new Library("Apache HttpClient 5, asynchronous", "httpclient5"),
      new Loops("httpclient-dispatch-*|HTTP-Dispatcher", 2, "nio", "httpcore|jdk-httpserver"),
      "httpclient-dispatch-*");

  /** For how long a program's loop is blocked at least: the pipe is held for 300 ms. */
  static final double LEAST_MS = 250;

  private static final String KAFKA_LOOPS =
      "data-plane-kafka-*|*-to-controller-*|kafka-*|consumer_background_thread*";

  final Program program;
  final Library library;
  final Loops loops;

  /** Where the program blocks its loop; the source and artifact to be named are globs. */
  final Blocked blocked;

  ServerCase(Program program, Library library, Loops loops) {
    this(program, library, loops, loops.name);
  }

  /** Only some of the program's loops can be the one that is blocked. */
  ServerCase(Program program, Library library, Loops loops, String blocked) {
    this(
        program,
        library,
        loops,
        new Blocked(
            blocked, "file.read|file.open", program.packageName() + ".*#slowPage", program.jar()));
  }

  ServerCase(Program program, Library library, Loops loops, Blocked blocked) {
    this.program = program;
    this.library = library;
    this.loops = loops;
    this.blocked = blocked;
  }

  /** A folder of samples/servers, its class below dev.holter.servers, and what else to tell it. */
  record Program(String folder, String main, List<String> arguments, List<String> options) {

    Program(String folder, String main, String... arguments) {
      this(folder, "dev.holter.servers." + main, List.of(arguments), List.of());
    }

    /** The same with a system property. */
    Program with(String property, String value) {
      return new Program(folder, main, arguments, List.of("-D" + property + "=" + value));
    }

    /** A glob: where a program is run on another version too, its jar has its full name there. */
    String jar() {
      return "*" + main.split("\\.")[3] + "*.jar";
    }

    String packageName() {
      return main.substring(0, main.lastIndexOf('.'));
    }
  }

  /** What people call it, and the jar whose name has the version. */
  record Library(String name, String jar) {

    /** The JDK itself. */
    Library(String name) {
      this(name, "");
    }
  }

  /** A glob that all loops of the program must match, how many there are at least, and what. */
  record Loops(String name, int atLeast, String kind, String framework) {}

  /** All are globs. */
  record Blocked(String loop, String rule, String source, String artifact) {}
}
