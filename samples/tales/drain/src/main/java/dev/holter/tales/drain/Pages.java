/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.drain;

import com.linecorp.armeria.common.HttpResponse;
import com.linecorp.armeria.server.ServiceRequestContext;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** What the server answers. */
final class Pages {

  private static final long GOAWAY_MS = 200;
  private static final long REPORT_MS = 1000;

  private final boolean mended;

  Pages(boolean mended) {
    this.mended = mended;
  }

  HttpResponse hello() {
    return HttpResponse.of("hello");
  }

  /** Has the connection drained, and answers a little later. */
  HttpResponse goaway(ServiceRequestContext ctx) {
    long millis = Long.parseLong(ctx.queryParam("duration"));
    ctx.initiateConnectionShutdown(Duration.ofMillis(millis));
    return onWorker(ctx, GOAWAY_MS);
  }

  /** Makes the report: on a worker only where that is mended. */
  HttpResponse report(ServiceRequestContext ctx) {
    return mended ? onWorker(ctx, REPORT_MS) : work(REPORT_MS);
  }

  private static HttpResponse onWorker(ServiceRequestContext ctx, long millis) {
    return HttpResponse.of(
        CompletableFuture.supplyAsync(() -> work(millis), ctx.blockingTaskExecutor()));
  }

  /** Stands for a slow disk or database. */
  private static HttpResponse work(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return HttpResponse.of("done");
  }
}
