/* SPDX-License-Identifier: Apache-2.0 */
/** Messages that leave together, on Netty, Vert.x and gRPC. */
package dev.holter.tales.bunchedsends;
