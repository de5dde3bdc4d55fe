/* SPDX-License-Identifier: Apache-2.0 */
/** A push service and its clients, on Netty. */
package dev.holter.tales.pushclient;
