/* SPDX-License-Identifier: Apache-2.0 */
/** Hundreds of streams that stay open, on gRPC. */
package dev.holter.tales.longstreams;
