/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holter.agent.loop.EventLoop;
import dev.holter.agent.loop.LoopTable;
import dev.holter.agent.loop.Polls;
import dev.holter.agent.loop.Registration;
import dev.holter.agent.loop.Subject;
import dev.holter.agent.weave.Hook.Kind;
import dev.holter.agent.weave.Hook.Names;
import dev.holter.agent.weave.Hook.Shape;
import dev.holter.catalog.On;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a woven method says of its work is what the loop's subject then is. */
class LabelHooksTest {

  /** As a transport's channel. */
  public static class Channel {

    /** As the part of it that the loop calls. */
    public class Unsafe {
      /** Something is ready. */
      public Channel handle(Object registration) {
        return Channel.this;
      }
    }
  }

  /** As a route of Vert.x's, and as a part of gRPC's without a path. */
  public static class Route {
    private final String path = "/orders/:id";

    /** A request. */
    public int handle(long stamp, Object request) {
      return path.length() + (int) stamp;
    }
  }

  /** As Vert.x and as Spring's dispatcher: nothing in it tells a route. */
  public static class Dispatcher {
    /** A context's code runs. */
    public Object begin(Object context) {
      return context;
    }
  }

  private final Object poller = new Object();
  private EventLoop loop;

  @BeforeEach
  void begin() {
    while (LoopTable.current() != null) {
      Registration.endProbe(); // another test's, of this very thread
    }
    loop = Registration.probe(poller);
    Polls.enter(poller, 0);
    Polls.exit(poller, 1);
  }

  @AfterEach
  void end() {
    Registration.endProbe();
  }

  private static Class<?> woven(Class<?> c, Kind kind, Shape shape, String method)
      throws IOException {
    Hook row = new Hook("", new String[] {method}, Names.ANY, shape, kind, On.NOTHING, 0);
    Weaver.Result result = Weaver.weave(classFile(c), new Hook[] {row}, null);
    assertThat(result.missing()).isNull();
    return new ClassLoader(LabelHooksTest.class.getClassLoader()) {
      Class<?> define() {
        return defineClass(c.getName(), result.classFile(), 0, result.classFile().length);
      }
    }.define();
  }

  private static byte[] classFile(Class<?> c) throws IOException {
    try (InputStream in =
        ClassLoader.getSystemResourceAsStream(c.getName().replace('.', '/') + ".class")) {
      return in.readAllBytes();
    }
  }

  private static void handle(Class<?> unsafe, Channel channel) throws Exception {
    Object o = unsafe.getConstructor(Channel.class).newInstance(channel);
    assertThat(unsafe.getMethod("handle", Object.class).invoke(o, "r")).isSameAs(channel);
  }

  @Test
  void channel_unsafeIsCalled_unitIsOfItsChannel() throws Exception {
    Channel channel = new Channel();
    handle(woven(Channel.Unsafe.class, Kind.CHANNEL, Shape.ANY, "handle"), channel);
    assertThat(loop.subject().channel()).isSameAs(channel);
    assertThat(loop.turnUnits()).isZero();
  }

  @Test
  void channelUnit_unsafeIsCalled_channelIsTheUnit() throws Exception {
    Channel channel = new Channel();
    handle(woven(Channel.Unsafe.class, Kind.CHANNEL_UNIT, Shape.ANY, "handle"), channel);
    assertThat(loop.unit()).isSameAs(channel);
    assertThat(loop.turnUnits()).isOne();
  }

  @Test
  void offer_methodThatReturnsNoObject_isMissing() throws Exception {
    Hook row =
        new Hook("x/Y", new String[] {"handle"}, Names.ANY, Shape.ANY, Kind.OFFER, On.NOTHING, 0);
    Weaver.Result result = Weaver.weave(classFile(Route.class), new Hook[] {row}, null);
    assertThat(result.missing()).isNotNull();
  }

  @Test
  void channel_classThatLeadsToNone_isMissing() throws Exception {
    Hook row =
        new Hook("x/Y", new String[] {"handle"}, Names.ANY, Shape.ANY, Kind.CHANNEL, On.NOTHING, 0);
    Weaver.Result result = Weaver.weave(classFile(Route.class), new Hook[] {row}, null);
    assertThat(result.classFile()).isNull();
    assertThat(result.missing()).isEqualTo("x.Y#handle");
  }

  @Test
  void route_pathAndRequest_areKept() throws Exception {
    Class<?> route = woven(Route.class, Kind.ROUTE, Shape.OBJECT_FIRST, "handle");
    Object o = route.getConstructor().newInstance();
    assertThat(route.getMethod("handle", long.class, Object.class).invoke(o, 1L, "request"))
        .isEqualTo(12);
    assertThat(loop.subject()).isEqualTo(new Subject(null, null, "/orders/:id", "request"));
  }

  @Test
  void route_nothingTellsIt_requestIsKept() throws Exception {
    Class<?> dispatcher = woven(Dispatcher.class, Kind.ROUTE, Shape.ANY, "begin");
    dispatcher
        .getMethod("begin", Object.class)
        .invoke(dispatcher.getConstructor().newInstance(), "request");
    assertThat(loop.subject()).isEqualTo(new Subject(null, null, null, "request"));
  }

  @Test
  void context_beginsAndEnds_isThatOfTheLastCall() throws Exception {
    Class<?> vertx = woven(Dispatcher.class, Kind.CONTEXT, Shape.OBJECT_LAST, "begin");
    Object o = vertx.getConstructor().newInstance();
    vertx.getMethod("begin", Object.class).invoke(o, "context");
    assertThat(loop.subject().context()).isEqualTo("context");
    vertx.getMethod("begin", Object.class).invoke(o, (Object) null);
    assertThat(loop.subject().context()).isNull();
  }
}
