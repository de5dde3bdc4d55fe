/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.event.AftermathEvent;
import dev.holter.event.AgentEvent;
import dev.holter.event.ArtifactEvent;
import dev.holter.event.BlockingCallEvent;
import dev.holter.event.BlockingTotalsEvent;
import dev.holter.event.ConnectEvent;
import dev.holter.event.ConnectTotalsEvent;
import dev.holter.event.ControlEvent;
import dev.holter.event.FlushDelayEvent;
import dev.holter.event.FlushTotalsEvent;
import dev.holter.event.HeartbeatEvent;
import dev.holter.event.Http2ConnectionEvent;
import dev.holter.event.Http2GoawayEvent;
import dev.holter.event.Http2ResetEvent;
import dev.holter.event.LateTimerEvent;
import dev.holter.event.LoopEvent;
import dev.holter.event.StallEvent;
import dev.holter.event.StallSampleEvent;
import dev.holter.event.TimeoutEvent;
import dev.holter.event.WebSocketCloseEvent;
import dev.holter.event.WebSocketPingEvent;
import dev.holter.event.WebSocketTotalsEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import jdk.jfr.Event;
import jdk.jfr.Recording;
import org.HdrHistogram.Histogram;

/** Real recordings of the agent's real events, made in this process without the agent. */
public final class Made {

  public static final long MS = 1_000_000;

  private static final List<Class<? extends Event>> EVENTS =
      List.of(
          AftermathEvent.class,
          AgentEvent.class,
          ArtifactEvent.class,
          BlockingCallEvent.class,
          BlockingTotalsEvent.class,
          ControlEvent.class,
          HeartbeatEvent.class,
          Http2ConnectionEvent.class,
          Http2GoawayEvent.class,
          Http2ResetEvent.class,
          LateTimerEvent.class,
          LoopEvent.class,
          StallEvent.class,
          StallSampleEvent.class,
          TimeoutEvent.class);

  private Made() {}

  /** A running recording of Holter's events. */
  public static Recording start() {
    Recording r = holter();
    r.enable("jdk.JVMInformation");
    r.enable("jdk.ActiveSetting");
    r.start();
    return r;
  }

  /** One that has only the agent's word on which JVM it is of. */
  public static Recording startOfUnknownJvm() {
    Recording r = holter();
    r.start();
    return r;
  }

  private static Recording holter() {
    Recording r = new Recording();
    EVENTS.forEach(e -> r.enable(e).withoutThreshold());
    return r;
  }

  /** Ends a recording in a file. */
  public static Path dump(Recording recording, Path file) throws IOException {
    try (recording) {
      recording.stop();
      recording.dump(file);
    }
    return file;
  }

  public static void agent(long pid) {
    agent(pid, "here", 1);
  }

  public static void agent(long pid, String host, int schema) {
    agent(pid, host, schema, /* jvmStart= */ 0);
  }

  public static void agent(long pid, String host, int schema, long jvmStart) {
    AgentEvent e = new AgentEvent();
    e.jvmStart = jvmStart;
    e.version = "test";
    e.schema = schema;
    e.options = "stall=20ms";
    e.host = host;
    e.pid = pid;
    e.hooks = "nio\nnetty";
    e.degraded = "dns.lookup: no such method";
    e.stallThreshold = 20 * MS;
    e.callThreshold = MS;
    e.commit();
  }

  public static void loop(long id, String name) {
    LoopEvent e = new LoopEvent();
    e.loop = id;
    e.name = name;
    e.kind = "netty-nio";
    e.framework = "netty";
    e.thread = Thread.currentThread();
    e.commit();
  }

  /** A stall of 30 ms at a lock that a thread of such a name held. */
  public static void lockStall(long id, long loop, String owner, String lock, String frames) {
    StallEvent s = stall(id, loop, 30);
    s.samplesTaken = 1;
    s.commit();
    StallSampleEvent e = new StallSampleEvent();
    e.stall = id;
    e.loop = loop;
    e.turn = id;
    e.elapsed = 20 * MS;
    e.state = "BLOCKED";
    e.frames = frames;
    e.lock = lock;
    e.owners = owner + "\tRUNNABLE\t\n" + frames;
    e.commit();
  }

  /** One heartbeat of turns of so many milliseconds each. */
  public static void beat(long loop, long... turnsMs) {
    untold(0, loop, turnsMs);
  }

  /** One of which so many stalls left no event. */
  public static void untold(long stalls, long loop, long... turnsMs) {
    Histogram h = new Histogram(2);
    HeartbeatEvent e = new HeartbeatEvent();
    e.loop = loop;
    e.untoldStalls = stalls;
    for (long ms : turnsMs) {
      h.recordValue(ms * MS);
      e.turns++;
      e.busy += ms * MS;
      e.max = Math.max(e.max, ms * MS);
    }
    e.idle = e.busy;
    ByteBuffer bytes = ByteBuffer.allocate(h.getNeededByteBufferCapacity());
    int length = h.encodeIntoCompressedByteBuffer(bytes);
    e.histogram = Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
    e.commit();
  }

  /** A timeout of a stall, late by 100 ms. */
  public static void timeout(long loop, long stall, String kind, String verdict, String evidence) {
    TimeoutEvent e = new TimeoutEvent();
    e.loop = loop;
    e.stall = stall;
    e.kind = kind;
    e.verdict = verdict;
    e.evidence = evidence;
    e.channel = "/127.0.0.1:80 <- /127.0.0.1:4711";
    e.lateBy = 100 * MS;
    e.deafFor = 150 * MS;
    e.waitingBytes = evidence.equals("bytes") ? 17 : -1;
    e.decodedAfter = evidence.equals("decoded") ? 24 * MS : -1;
    e.commit();
  }

  public static void lateTimer(long loop, long stall, String kind, long ms) {
    LateTimerEvent e = new LateTimerEvent();
    e.loop = loop;
    e.stall = stall;
    e.kind = kind;
    e.timer = "com.acme.Timer";
    e.lateBy = ms * MS;
    e.commit();
  }

  /** Messages that a loop's read held back. */
  public static void flushDelay(long loop, long stall, String segment, int messages, long spanMs) {
    FlushDelayEvent e = new FlushDelayEvent();
    e.loop = loop;
    e.stall = stall;
    e.segment = segment;
    e.channel = "/127.0.0.1:80 <- /127.0.0.1:5000";
    e.holder = "read";
    e.age = 450 * MS;
    e.span = spanMs * MS;
    e.messages = messages;
    e.bunched = messages > 1;
    e.frames = SEND_FRAMES;
    e.commit();
  }

  public static void flushTotals(long loop, long flushes, long late, long bunches) {
    FlushTotalsEvent e = new FlushTotalsEvent();
    e.loop = loop;
    e.flushes = flushes;
    e.messages = flushes;
    e.lateForFlush = late;
    e.bunches = bunches;
    e.oldest = 450 * MS;
    e.commit();
  }

  /** A ping that was read so late, or one of this side's whose answer took so long. */
  public static void webSocketPing(long loop, long stall, boolean sent, long ms) {
    WebSocketPingEvent e = new WebSocketPingEvent();
    e.loop = loop;
    e.stall = stall;
    e.connection = 5;
    e.channel = "/127.0.0.1:80 <- /127.0.0.1:5001";
    e.sent = sent;
    e.time = ms * MS;
    e.ownStall = sent ? 40 * MS : 0;
    e.interval = 20 * MS;
    e.commit();
  }

  /** One that the peer gave up, and all that its loop saw. */
  public static void webSocketEnd(long loop, long stall) {
    WebSocketCloseEvent c = new WebSocketCloseEvent();
    c.loop = loop;
    c.stall = stall;
    c.connection = 5;
    c.channel = "/127.0.0.1:80 <- /127.0.0.1:5001";
    c.code = 1011;
    c.commit();
    WebSocketTotalsEvent e = new WebSocketTotalsEvent();
    e.loop = loop;
    e.connections = 1;
    e.pings = 2;
    e.pingsAnswered = 2;
    e.pingTotal = 60 * MS;
    e.pingMax = 50 * MS;
    e.pingMaxWithoutStalls = 10 * MS;
    e.age = 60_000 * MS;
    e.pingsReceived = 9;
    e.receivedEvery = 60 * MS;
    e.readLateMax = 50 * MS;
    e.pingsLate = 4;
    e.abnormalCloses = 1;
    e.commit();
  }

  /** So many reconnects at once after the same delay, and that some failed. */
  public static void reconnects(long loop, int count) {
    for (int i = 0; i < count; i++) {
      ConnectEvent e = new ConnectEvent();
      e.loop = loop;
      e.remote = "acme/10.0.0.1:443";
      e.remoteId = 9;
      e.attempt = 1;
      e.sinceClosed = 500 * MS;
      e.late = i; // JFR's clock may give two of them the same time, which would be one event
      e.commit();
    }
    ConnectTotalsEvent e = new ConnectTotalsEvent();
    e.loop = loop;
    e.remote = "acme/10.0.0.1:443";
    e.remoteId = 9;
    e.attempts = count;
    e.connected = count - 2;
    e.failures = 2;
    e.failure = "java.net.ConnectException";
    e.commit();
  }

  public static final String SEND_FRAMES =
      "dev.holter.agent.wire.SendWatch.written(SendWatch.java:1)\n"
          + "io.netty.channel.ChannelOutboundBuffer.addMessage(C.java:1)\n"
          + "io.netty.channel.AbstractChannelHandlerContext.invokeWrite(A.java:1)\n"
          + "io.netty.handler.codec.http2.Http2FrameCodec.write(H.java:1)\n"
          + "io.netty.channel.AbstractChannelHandlerContext.write(A.java:1)\n"
          + "com.acme.Pages.render(Pages.java:12)\n"
          + "io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(A.java:1)";

  /** A connection that announced its end, of whose streams one was reset. */
  public static void http2(long loop, long stall, long connection) {
    Http2GoawayEvent first = new Http2GoawayEvent();
    first.loop = loop;
    first.connection = connection;
    first.local = true;
    first.lastStream = Integer.MAX_VALUE;
    first.active = 2;
    first.commit();
    Http2ResetEvent r = new Http2ResetEvent();
    r.loop = loop;
    r.stall = stall;
    r.connection = connection;
    r.stream = 3;
    r.local = true;
    r.code = 2;
    r.failure = "java.lang.IllegalStateException";
    r.frames = RESET_FRAMES;
    r.commit();
    Http2ConnectionEvent e = new Http2ConnectionEvent();
    e.loop = loop;
    e.connection = connection;
    e.server = true;
    e.opened = 10;
    e.ended = 8;
    e.resetLocal = 1;
    e.active = 1;
    e.peak = 3;
    e.oldestStream = 5 * MS;
    e.sinceLastEnd = -1;
    e.pings = 2;
    e.pingsAnswered = 2;
    e.pingTotal = 10 * MS;
    e.pingMax = 9 * MS;
    e.commit();
  }

  public static final String RESET_FRAMES =
      "dev.holter.agent.wire.Http2.resetSent(Http2.java:1)\n"
          + "io.netty.handler.codec.http2.DefaultHttp2FrameWriter.writeRstStream(D.java:1)\n"
          + "com.acme.Service.refuse(Service.java:12)\n"
          + "io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(A.java:1)";

  public static StallEvent stall(long id, long loop, long ms) {
    StallEvent e = new StallEvent();
    e.stall = id;
    e.loop = loop;
    e.turn = id;
    e.elapsed = ms * MS;
    e.cpu = -1;
    e.runDelay = -1;
    return e;
  }

  public static void sample(long stall, long loop, long ms, String state, String frames) {
    StallSampleEvent e = new StallSampleEvent();
    e.stall = stall;
    e.loop = loop;
    e.turn = stall;
    e.elapsed = ms * MS;
    e.state = state;
    e.frames = frames;
    e.commit();
  }

  public static void call(long loop, long turn, String rule, long ms, String frames) {
    call(loop, turn, rule, ms, frames, "/etc/ca.pem");
  }

  public static void call(
      long loop, long turn, String rule, long ms, String frames, String detail) {
    BlockingCallEvent e = new BlockingCallEvent();
    e.loop = loop;
    e.turn = turn;
    e.rule = rule;
    e.call = "java.io.FileInputStream#read";
    e.detail = detail;
    e.elapsed = ms * MS;
    e.frames = frames;
    e.commit();
  }

  public static void totals(long loop, String rule, long count, long totalMs, long reported) {
    BlockingTotalsEvent e = new BlockingTotalsEvent();
    e.loop = loop;
    e.rule = rule;
    e.count = count;
    e.total = totalMs * MS;
    e.max = totalMs * MS;
    e.reported = reported;
    e.commit();
  }

  public static void artifact(String type, String jar) {
    ArtifactEvent e = new ArtifactEvent();
    e.className = type;
    e.artifact = jar;
    e.commit();
  }

  /** A loop that stalled for 50 ms in a file read, and turned three times. */
  public static void stalledLoop() {
    agent(42);
    loop(1, "worker-1");
    beat(1, 1, 2, 50);
    artifact("com.acme.App", "acme-1.2.jar");
    call(1, 7, "file.read", 45, APP_FRAMES);
    totals(1, "file.read", 1, 45, 1);
    StallEvent s = stall(7, 1, 50);
    s.guarded = 45 * MS;
    s.mainRule = "file.read";
    s.mainRuleTime = 45 * MS;
    s.samplesTaken = 1;
    s.commit();
    sample(7, 1, 20, "RUNNABLE", APP_FRAMES);
  }

  public static final String APP_FRAMES =
      "java.io.FileInputStream.readBytes(Native Method)\n"
          + "java.io.FileInputStream.read(FileInputStream.java:276)\n"
          + "com.acme.App.lambda$serve$0(App.java:12)\n"
          + "io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(A.java:1)";
}
