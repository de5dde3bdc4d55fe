/* SPDX-License-Identifier: Apache-2.0 */
/** A Netty server whose handler blocks its loop, and the same server mended. */
package dev.holter.samples.netty;
