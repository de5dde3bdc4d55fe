/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.longstreams;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallExecutorSupplier;
import java.util.concurrent.Executor;

/** Every call has a lane. */
record LaneForEach(Lanes lanes) implements ServerCallExecutorSupplier {

  @Override
  public <ReqT, RespT> Executor getExecutor(ServerCall<ReqT, RespT> call, Metadata metadata) {
    return lanes.lane();
  }
}
