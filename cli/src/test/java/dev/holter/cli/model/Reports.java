/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;
import java.util.Map;

/** Reports for tests: a healthy one, and one with a certificate loaded on its loop. */
public final class Reports {

  private static final String SOURCE = "com.example.Handler#channelRead";
  private static final List<String> STACK =
      List.of(
          "java.security.cert.CertificateFactory.generateCertificate(CertificateFactory.java:355)",
          "io.netty.handler.ssl.SslContext.toX509Certificates(SslContext.java:1260)",
          "com.example.Handler.channelRead(Handler.java:31)",
          "io.netty.channel.AbstractChannelHandlerContext.invokeChannelRead(A.java:1)");

  private static final Map<String, String> LABELS =
      Map.of(
          "route", "GET /orders/:id",
          "verticle", "com.example.Orders",
          "handler", "com.example.Handler",
          "channel", "/127.0.0.1:8080 <- /127.0.0.1:51234");

  private Reports() {}

  public static Report healthy() {
    return report(Verdict.HEALTHY, List.of(loop(3, 4, 3, 0)), List.of(), List.of(), List.of());
  }

  public static Report noLoop() {
    return report(Verdict.INSUFFICIENT_DATA, List.of(), List.of(), List.of(), List.of());
  }

  public static Report stalled() {
    return report(
        Verdict.STALLED,
        List.of(loop(12, 312, 312, 0)),
        List.of(stall(Cause.BLOCKING_CALL, LifePhase.STEADY)),
        List.of(call()),
        List.of(finding()));
  }

  /** A garbage collection of 312 ms, and nothing of the loop's own. */
  public static Report paused() {
    return report(
        Verdict.HEALTHY,
        List.of(loop(12, 312, 4, 1)),
        List.of(stall(Cause.GC, LifePhase.STEADY)),
        List.of(),
        List.of());
  }

  public static Report withFindings(Report r, List<Finding> findings) {
    return report(r.verdict(), r.loops(), r.stalls(), r.blockingCalls(), findings);
  }

  private static Report report(
      Verdict verdict,
      List<LoopReport> loops,
      List<StallReport> stalls,
      List<BlockingCall> calls,
      List<Finding> findings) {
    return new Report(
        Report.SCHEMA,
        new Report.Tool("holter", "test"),
        verdict,
        "The sentence a person reads first.",
        new RecordingReport(
            List.of("a.jfr"),
            "2026-01-01T00:00:00Z",
            "2026-01-01T00:00:10Z",
            10_000,
            "OpenJDK 17",
            4711L,
            "stall=20ms",
            List.of(
                new RecordingReport.ProcessReport(
                    "host", 4711, "2026-01-31T12:00:00Z", "OpenJDK 17", "stall=20ms")),
            List.of()),
        loops,
        stalls,
        0,
        calls,
        List.of(),
        stalls.stream().map(s -> new CauseTotal(s.cause(), 1, 312, 312)).toList(),
        findings,
        new ProcessHealth(
            stalls.stream().anyMatch(s -> s.cause().ofProcess()),
            new ProcessHealth.Lateness(0.1, 1, 2),
            5,
            6,
            0,
            0,
            List.of()),
        WireReport.NONE,
        new AgentReport("test", List.of(), List.of(), Map.of(), 12, 20),
        List.of(),
        new Profile(List.of()),
        Timeline.EMPTY,
        /* selection= */ null,
        /* fleet= */ null);
  }

  private static LoopReport loop(double p99, double max, double ownMax, int leftOut) {
    return new LoopReport(
        "1",
        "nioEventLoopGroup-3-1",
        "netty-nio",
        "netty",
        "4.1.140.Final",
        1234,
        2000,
        900,
        0.09,
        new LoopReport.Gap(0.1, 1, p99, max, max, 0.5, ownMax, leftOut),
        new LoopReport.Spread(0, 0, 0, 0, 0, 0),
        1,
        312,
        2,
        new LoopReport.Time(9000, 500, 400, 300, 0, 0),
        List.of(),
        List.of());
  }

  private static StallReport stall(Cause cause, LifePhase phase) {
    return new StallReport(
        "s1",
        "nioEventLoopGroup-3-1",
        "1",
        LABELS,
        "io",
        "2026-01-01T00:00:05Z",
        312,
        true,
        phase,
        1,
        null,
        cause,
        Confidence.PROVEN,
        "It saw it.",
        cause == Cause.BLOCKING_CALL ? "tls.certificate" : null,
        "/etc/ca.pem",
        SOURCE,
        31,
        "app.jar",
        10.0,
        1.0,
        300.0,
        3,
        2,
        4,
        false,
        false,
        "f1",
        STACK,
        null);
  }

  private static BlockingCall call() {
    return new BlockingCall(
        "c1",
        "tls.certificate",
        "io.netty.handler.ssl.SslContext#toX509Certificates",
        "/etc/ca.pem",
        List.of("nioEventLoopGroup-3-1"),
        SOURCE,
        31,
        "app.jar",
        "io.netty.handler.ssl.SslContext#toX509Certificates",
        false,
        2,
        true,
        320,
        310,
        1,
        312,
        false,
        LifePhase.STEADY,
        false,
        0,
        List.of(),
        "f1",
        LABELS,
        STACK,
        new Advice("Certificates", "Build the context once."),
        null);
  }

  private static Finding finding() {
    return new Finding(
        "f1",
        Severity.ERROR,
        "Certificates are loaded on an event loop",
        Cause.BLOCKING_CALL,
        Confidence.PROVEN,
        "tls.certificate",
        SOURCE,
        31,
        "app.jar",
        "io.netty.handler.ssl.SslContext#toX509Certificates",
        "/etc/ca.pem",
        List.of("nioEventLoopGroup-3-1"),
        2,
        true,
        320,
        310,
        1,
        312,
        312,
        0.9,
        4,
        List.of("logging"),
        LABELS,
        "Guarded calls took 310 of 312 ms.",
        STACK.get(2),
        STACK,
        new Advice("Certificates", "Build the context once, before the server starts."),
        null);
  }
}
