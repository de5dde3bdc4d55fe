/* SPDX-License-Identifier: Apache-2.0 */
/** A gRPC service and its client. */
package dev.holter.servers.grpc;
