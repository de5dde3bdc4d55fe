/* SPDX-License-Identifier: Apache-2.0 */
/** Stands for Netty's package: labels go by the names of classes and members alone. */
package io.netty.channel;
