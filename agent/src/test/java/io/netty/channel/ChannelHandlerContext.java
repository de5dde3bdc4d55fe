/* SPDX-License-Identifier: Apache-2.0 */
package io.netty.channel;

/** A place in a pipeline, of a version in which it does not tell its channel. */
public class ChannelHandlerContext {}
