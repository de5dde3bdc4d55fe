/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFinderTest {

  private static final String RUN =
      "\nio.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(A.java:1)"
          + "\nio.netty.channel.DefaultChannelPipeline.fireChannelRead(D.java:2)"
          + "\nio.netty.channel.nio.NioEventLoop.run(N.java:3)"
          + "\njava.lang.Thread.run(Thread.java:4)";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "application under the JDK | netty | java.io.FileInputStream.read(F.java:1)"
            + ";com.acme.App.channelRead(App.java:7);RUN"
            + "| com.acme.App#channelRead | java.io.FileInputStream#read",
        "library that does what it is told | netty | java.util.HashMap.get(H.java:1)"
            + ";com.fasterxml.jackson.databind.ObjectMapper.writeValueAsString(O.java:1)"
            + ";com.acme.App.channelRead(App.java:7);RUN"
            + "| com.acme.App#channelRead"
            + "| com.fasterxml.jackson.databind.ObjectMapper#writeValueAsString",
        "library that hashes for its caller | netty | org.mindrot.jbcrypt.BCrypt.encipher(B.java:494)"
            + ";org.mindrot.jbcrypt.BCrypt.checkpw(B.java:764)"
            + ";com.acme.App.channelRead(App.java:7);RUN"
            + "| com.acme.App#channelRead | org.mindrot.jbcrypt.BCrypt#checkpw",
        "library whose name follows a tool's | netty | org.jsonschema.Check.run(C.java:1)"
            + ";com.acme.App.channelRead(App.java:7);RUN"
            + "| org.jsonschema.Check#run | ",
        "library that calls the application back | netty | java.util.List.contains(L.java:1)"
            + ";com.acme.Invoice.getTotal(Invoice.java:9)"
            + ";com.fasterxml.jackson.databind.ObjectMapper.writeValueAsString(O.java:1)"
            + ";com.acme.App.channelRead(App.java:7);RUN"
            + "| com.acme.Invoice#getTotal | java.util.List#contains",
        "library that waits for its caller | netty | java.util.concurrent.X.compute(X.java:1)"
            + ";com.github.benmanes.caffeine.cache.LocalCache.get(L.java:1)"
            + ";com.acme.App.channelRead(App.java:7);RUN"
            + "| com.acme.App#channelRead | com.github.benmanes.caffeine.cache.LocalCache#get",
        "framework called by the application | netty | java.security.cert.X.parse(X.java:1)"
            + ";io.netty.handler.ssl.SslContext.toX509Certificates(S.java:1)"
            + ";io.netty.handler.ssl.SslContextBuilder.build(S.java:2)"
            + ";com.acme.App.channelRead(App.java:7);RUN"
            + "| com.acme.App#channelRead | io.netty.handler.ssl.SslContextBuilder#build",
        "framework at its own work | netty | java.util.zip.Deflater.deflate(D.java:1)"
            + ";io.netty.util.internal.Inner.call(I.java:1)"
            + ";io.netty.handler.codec.compression.JdkZlibEncoder.encode(J.java:2);RUN"
            + "| io.netty.handler.codec.compression.JdkZlibEncoder#encode"
            + "| io.netty.util.internal.Inner#call",
        "framework that the application has send | netty | sun.nio.ch.X.write(X.java:1)"
            + ";io.netty.channel.socket.nio.NioSocketChannel.doWrite(N.java:1)"
            + ";io.netty.channel.AbstractChannel$AbstractUnsafe.flush0(A.java:1)"
            + ";io.netty.channel.DefaultChannelPipeline$HeadContext.flush(D.java:1)"
            + ";io.netty.channel.AbstractChannelHandlerContext.invokeFlush0(A.java:1)"
            + ";io.netty.channel.AbstractChannelHandlerContext.writeAndFlush(A.java:1)"
            + ";com.acme.App.stream(App.java:7);RUN"
            + "| com.acme.App#stream"
            + "| io.netty.channel.AbstractChannelHandlerContext#writeAndFlush",
        "framework that sends of its own accord | netty | sun.nio.ch.X.write(X.java:1)"
            + ";io.netty.channel.socket.nio.NioSocketChannel.doWrite(N.java:1)"
            + ";io.netty.channel.AbstractChannel$AbstractUnsafe.flush0(A.java:1)"
            + ";io.netty.channel.nio.AbstractNioChannel$AbstractNioUnsafe.forceFlush(A.java:1)"
            + ";io.netty.channel.nio.NioEventLoop.run(N.java:3)"
            + "| io.netty.channel.socket.nio.NioSocketChannel#doWrite"
            + "| sun.nio.ch.X#write",
        "shaded framework | netty | java.util.zip.Deflater.deflate(D.java:1)"
            + ";io.grpc.netty.shaded.io.netty.handler.Codec.decode(C.java:2)"
            + ";io.grpc.netty.shaded.io.netty.channel.AbstractChannelHandlerContext.fireChannelRead(A.java:1)"
            + ";com.acme.App.main(App.java:7)"
            + "| io.grpc.netty.shaded.io.netty.handler.Codec#decode"
            + "| java.util.zip.Deflater#deflate",
        "dispatch alone, called by the application | netty | sun.nio.ch.X.wakeup(X.java:1)"
            + ";io.netty.channel.nio.NioEventLoop.wakeup(N.java:2)"
            + ";io.netty.util.concurrent.SingleThreadEventExecutor.execute(S.java:3)"
            + ";com.acme.App.send(App.java:7)"
            + "| com.acme.App#send"
            + "| io.netty.util.concurrent.SingleThreadEventExecutor#execute",
        "another library on a Vert.x loop | vertx | java.lang.Object.wait(O.java:1)"
            + ";org.apache.kafka.clients.producer.KafkaProducer.send(K.java:1)"
            + ";com.acme.App.handle(App.java:7);RUN"
            + "| org.apache.kafka.clients.producer.KafkaProducer#send"
            + "| java.lang.Object#wait",
        "lambda of the application | vertx | java.lang.Thread.sleep(T.java:1)"
            + ";com.acme.App.lambda$start$3(App.java:7)"
            + ";com.acme.App$$Lambda/0x00007f.handle(App.java)"
            + ";io.vertx.core.impl.ContextImpl.dispatch(C.java:1);RUN"
            + "| com.acme.App#start | java.lang.Thread#sleep",
        "operators pass signals on | reactor-netty netty-epoll | java.lang.Thread.sleep(T.java:1)"
            + ";com.acme.App.price(App.java:7)"
            + ";reactor.core.publisher.MonoCallable.call(M.java:1)"
            + ";reactor.netty.http.server.HttpServerOperations.onInboundNext(H.java:1);RUN"
            + "| com.acme.App#price | java.lang.Thread#sleep",
        "framework that calls its engine | reactor-netty netty-nio | java.io.X.read(X.java:1)"
            + ";io.netty.handler.ssl.SslContextBuilder.build(S.java:2)"
            + ";reactor.netty.http.client.HttpClientSecure.<clinit>(H.java:1)"
            + ";reactor.core.publisher.Mono.subscribe(M.java:1)"
            + ";com.acme.App.filter(App.java:7)"
            + ";reactor.core.publisher.MonoDefer.subscribe(M.java:1);RUN"
            + "| reactor.netty.http.client.HttpClientSecure#<clinit>"
            + "| io.netty.handler.ssl.SslContextBuilder#build",
        "engine at its own work | lettuce netty-nio | java.net.InetAddress.getByName(I.java:1)"
            + ";io.netty.resolver.DefaultNameResolver.doResolve(D.java:1)"
            + ";io.netty.util.concurrent.DefaultPromise.notifyListener0(D.java:1)"
            + ";io.lettuce.core.RedisClient.connect(R.java:1);RUN"
            + "| io.netty.resolver.DefaultNameResolver#doResolve"
            + "| java.net.InetAddress#getByName",
        "synchronous client of a loop's own framework | lettuce netty-epoll"
            + "| java.util.concurrent.CompletableFuture.get(C.java:1)"
            + ";io.lettuce.core.FutureSyncInvocationHandler.handleInvocation(F.java:1)"
            + ";jdk.proxy2.$Proxy12.get(P.java)"
            + ";com.acme.App.onReply(App.java:7)"
            + ";io.lettuce.core.protocol.AsyncCommand.completeResult(A.java:1);RUN"
            + "| com.acme.App#onReply | jdk.proxy2.$Proxy12#get",
        "blocking stub on a direct executor | grpc netty-nio | java.lang.Object.wait(O.java:1)"
            + ";io.grpc.stub.ClientCalls.blockingUnaryCall(C.java:1)"
            + ";com.acme.App.hello(App.java:7)"
            + ";io.grpc.stub.ServerCalls$UnaryServerCallHandler$UnaryServerCallListener.onHalfClose(S.java:1);RUN"
            + "| com.acme.App#hello | io.grpc.stub.ClientCalls#blockingUnaryCall",
        "carrier of a copy at its own work | grpc netty-epoll | java.io.X.read(X.java:1)"
            + ";io.grpc.netty.shaded.io.netty.handler.ssl.SslHandler.unwrap(S.java:2)"
            + ";io.grpc.netty.shaded.io.grpc.netty.NettyServerHandler.channelRead(N.java:2);RUN"
            + "| io.grpc.netty.shaded.io.netty.handler.ssl.SslHandler#unwrap"
            + "| java.io.X#read",
        "service on an Armeria loop | armeria netty-epoll | java.lang.Thread.sleep(T.java:1)"
            + ";com.acme.App.serve(App.java:7)"
            + ";com.linecorp.armeria.server.HttpServerHandler.serve0(H.java:1);RUN"
            + "| com.acme.App#serve | java.lang.Thread#sleep",
        "controller on a Micronaut loop | micronaut netty-nio | java.lang.Thread.sleep(T.java:1)"
            + ";com.acme.App.page(App.java:7)"
            + ";io.micronaut.http.server.RouteExecutor.callRoute(R.java:1);RUN"
            + "| com.acme.App#page | java.lang.Thread#sleep",
        "handler on an Undertow loop | undertow nio"
            + "| java.io.X.read(X.java:1)"
            + ";io.undertow.io.AsyncSenderImpl.send(A.java:1)"
            + ";com.acme.App.handleRequest(App.java:7)"
            + ";io.undertow.server.handlers.PathHandler.handleRequest(P.java:1)"
            + ";org.xnio.nio.WorkerThread.run(W.java:1)"
            + "| com.acme.App#handleRequest | io.undertow.io.AsyncSenderImpl#send",
        "Undertow at its own work | undertow nio"
            + "| java.io.X.read(X.java:1)"
            + ";io.undertow.protocols.http2.HpackDecoder.decode(H.java:1)"
            + ";io.undertow.server.protocol.http2.Http2ReceiveListener.handleEvent(H.java:2)"
            + ";org.xnio.ChannelListeners.invokeChannelListener(C.java:1)"
            + ";org.xnio.nio.WorkerThread.run(W.java:1)"
            + "| io.undertow.protocols.http2.HpackDecoder#decode | java.io.X#read",
        "handler on a Jetty loop | jetty nio"
            + "| java.io.X.read(X.java:1)"
            + ";com.acme.App.handle(App.java:7)"
            + ";org.eclipse.jetty.server.Server.handle(S.java:1)"
            + ";org.eclipse.jetty.util.thread.strategy.AdaptiveExecutionStrategy.tryProduce(A.java:1)"
            + "| com.acme.App#handle | java.io.X#read",
        "Jetty at its own work | jetty nio"
            + "| java.io.X.read(X.java:1)"
            + ";org.eclipse.jetty.io.ssl.SslConnection.fill(S.java:1)"
            + ";org.eclipse.jetty.server.internal.HttpConnection.onFillable(H.java:1)"
            + ";org.eclipse.jetty.util.thread.strategy.AdaptiveExecutionStrategy.tryProduce(A.java:1)"
            + "| org.eclipse.jetty.io.ssl.SslConnection#fill | java.io.X#read",
        "servlet that a poller runs itself | tomcat nio"
            + "| java.io.X.read(X.java:1)"
            + ";org.apache.catalina.connector.InputBuffer.read(I.java:1)"
            + ";com.acme.App.doGet(App.java:7)"
            + ";jakarta.servlet.http.HttpServlet.service(H.java:1)"
            + ";org.apache.tomcat.util.net.NioEndpoint$Poller.run(N.java:1)"
            + "| com.acme.App#doGet | org.apache.catalina.connector.InputBuffer#read",
        "a user's package with a framework's everyday name | kafka nio"
            + "| java.io.X.read(X.java:1)"
            + ";com.acme.kafka.App.onCompletion(App.java:7)"
            + ";org.apache.kafka.clients.producer.internals.ProducerBatch.done(P.java:1)"
            + ";org.apache.kafka.clients.producer.internals.Sender.run(S.java:1)"
            + "| com.acme.kafka.App#onCompletion | java.io.X#read",
        "Kafka at its own work | kafka nio"
            + "| java.io.X.read(X.java:1)"
            + ";org.apache.kafka.common.network.SslTransportLayer.handshake(S.java:1)"
            + ";org.apache.kafka.common.network.Selector.poll(S.java:1)"
            + ";kafka.network.Processor.run(P.java:1)"
            + "| org.apache.kafka.common.network.SslTransportLayer#handshake | java.io.X#read",
        "provider on a ZooKeeper loop | zookeeper nio"
            + "| java.io.X.read(X.java:1)"
            + ";com.acme.App.handleAuthentication(App.java:7)"
            + ";org.apache.zookeeper.server.auth.WrappedAuthenticationProvider.handleAuthentication(W.java:1)"
            + ";org.apache.zookeeper.server.NIOServerCnxnFactory$SelectorThread.run(N.java:1)"
            + "| com.acme.App#handleAuthentication | java.io.X#read",
        "executor on Pekko's selector thread | pekko nio"
            + "| java.io.X.read(X.java:1)"
            + ";com.acme.App.execute(App.java:7)"
            + ";org.apache.pekko.dispatch.Dispatcher.registerForExecution(D.java:1)"
            + ";scala.Function0.apply(F.scala:1)"
            + ";org.apache.pekko.io.SelectionHandler$ChannelRegistryImpl.tryRun(S.java:1)"
            + "| com.acme.App#execute | java.io.X#read",
        "the agent's own frames | nio | dev.holter.agent.call.Calls.exit(C.java:1)"
            + ";java.io.FileInputStream.read(F.java:1)"
            + ";dev.holter.samples.nio.Echo.serve(Echo.java:7)"
            + "| dev.holter.samples.nio.Echo#serve | java.io.FileInputStream#read",
        "plain loop | nio | com.acme.Echo.compute(Echo.java:7);com.acme.Echo.run(Echo.java:1)"
            + "| com.acme.Echo#compute |",
      })
  void find_stack_namesSourceAndOffender(
      String name, String framework, String stack, String source, String offender) {
    List<Frame> frames = Frame.parse(stack.replace(";RUN", RUN).replace(';', '\n'));

    Source found = SourceFinder.find(frames, Plumbing.of(framework)).orElseThrow();

    assertThat(found.name()).isEqualTo(source);
    assertThat(found.offenderName()).isEqualTo(offender);
  }

  @ParameterizedTest
  @CsvSource({
    "lambda$channelRead$0, channelRead",
    "lambda$new$1, <init>",
    "lambda$static$2, <clinit>",
    "handle$lambda$4, handle",
    "handle$lambda-4, handle",
    "$anonfun$serve$1, serve",
    "plain, plain"
  })
  void method_compilersName_foldsToProgrammers(String given, String expected) {
    assertThat(Names.method(given)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "netty-handler-4.1.140.Final.jar, netty-handler",
    "app-1.0-SNAPSHOT.jar, app",
    "vertx-core-5.2.3.jar, vertx-core",
    "app.jar, app",
    "classes, classes"
  })
  void artifactWithoutVersion_jar_dropsVersion(String given, String expected) {
    assertThat(Names.artifactWithoutVersion(given)).isEqualTo(expected);
  }

  private static String source(String stack) {
    return SourceFinder.find(Frame.parse(stack), Plumbing.of("netty")).orElseThrow().name();
  }

  @Test
  void find_guardedDriver_isItsCaller() {
    assertThat(
            source(
                "dev.holter.agent.call.Calls.exit(Calls.java:1)"
                    + "\norg.h2.jdbc.JdbcStatement.executeQuery(JdbcStatement.java:2)"
                    + "\norg.h2.jdbc.JdbcStatement.executeQuery(JdbcStatement.java:1)"
                    + "\ncom.acme.Dao.load(Dao.java:3)"
                    + RUN))
        .isEqualTo("com.acme.Dao#load");
  }

  @Test
  void find_guardedWaitOfALibrary_isWhoCalledTheLibrary() {
    assertThat(
            source(
                "dev.holter.agent.call.Calls.exit(Calls.java:1)"
                    + "\ncom.google.common.util.concurrent.AbstractFuture.get(A.java:1)"
                    + "\ncom.google.common.util.concurrent.AbstractFuture$TrustedFuture.get(A.java:2)"
                    + "\ncom.google.common.cache.LocalCache.get(L.java:3)"
                    + "\ncom.acme.Products.product(Products.java:7)"
                    + RUN))
        .isEqualTo("com.acme.Products#product");
  }

  @Test
  void find_guardedMethodOfTheApplicationCalledByTheFramework_isThatMethod() {
    assertThat(
            source(
                "dev.holter.agent.call.Calls.exit(Calls.java:1)"
                    + "\ncom.acme.SlowTrust.checkServerTrusted(SlowTrust.java:2)"
                    + "\nsun.security.ssl.CertificateMessage.check(CertificateMessage.java:1)"
                    + "\nio.netty.handler.ssl.SslHandler.runDelegatedTasks(SslHandler.java:1)"
                    + RUN))
        .isEqualTo("com.acme.SlowTrust#checkServerTrusted");
  }

  @Test
  void find_standInOfANative_isWhoCalledIt() {
    assertThat(
            source(
                "dev.holter.agent.call.Calls.exit(Calls.java:1)"
                    + "\ndev.holter.agent.call.CallSites.sleep(CallSites.java:1)"
                    + "\ncom.acme.App.sleep(App.java:2)"
                    + "\ncom.acme.App.serve(App.java:1)"
                    + RUN))
        .isEqualTo("com.acme.App#sleep");
  }

  private static final String WALK =
      "java.lang.StackStreamFactory$AbstractStackWalker.beginStackWalk(S.java:1)"
          + "\ndev.holter.agent.record.Artifacts.apply(Artifacts.java:3)"
          + "\njava.lang.StackWalker.walk(StackWalker.java:1)"
          + "\ndev.holter.agent.record.Artifacts.seen(Artifacts.java:2)"
          + "\ndev.holter.agent.call.Calls.exit(Calls.java:1)";

  private static List<String> withoutAgent(String stack) {
    return SourceFinder.withoutAgent(Frame.parse(stack + RUN)).stream()
        .map(f -> f.type() + "." + f.method())
        .limit(2)
        .toList();
  }

  @Test
  void withoutAgent_caughtAsTheHookWalksTheStack_beginsWithTheCallItGuards() {
    assertThat(
            withoutAgent(
                WALK
                    + "\njava.io.FileInputStream.read(F.java:1)"
                    + "\ncom.acme.App.channelRead(App.java:7)"))
        .containsExactly("java.io.FileInputStream.read", "com.acme.App.channelRead");
  }

  @Test
  void withoutAgent_callOfAStandIn_keepsWhatItCalled() {
    assertThat(
            withoutAgent(
                "java.lang.Thread.sleep(Thread.java:1)"
                    + "\ndev.holter.agent.call.CallSites.sleep(CallSites.java:1)"
                    + "\ncom.acme.App.channelRead(App.java:7)"))
        .containsExactly("java.lang.Thread.sleep", "com.acme.App.channelRead");
  }

  @Test
  void find_standInWhoseHookWalksTheStack_callsNothingOfTheHooks() {
    assertThat(
            SourceFinder.find(
                    Frame.parse(
                        WALK
                            + "\ndev.holter.agent.call.CallSites.sleep(CallSites.java:1)"
                            + "\ncom.acme.App.channelRead(App.java:7)"
                            + RUN),
                    Plumbing.of("netty"))
                .orElseThrow()
                .offender())
        .isNull();
  }
}
