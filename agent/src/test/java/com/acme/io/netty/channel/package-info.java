/* SPDX-License-Identifier: Apache-2.0 */
/**
 * Stands for Netty's package in a shaded copy: labels go by the names of classes and members alone.
 */
package com.acme.io.netty.channel;
