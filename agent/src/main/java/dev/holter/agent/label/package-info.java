/* SPDX-License-Identifier: Apache-2.0 */
/**
 * What people know a piece of work by: the channel, the verticle, the route.
 *
 * <p>One file a framework. Its objects are asked by getters alone, found by name when a stall or a
 * call is written for the first time; what is not there is no label, and is listed as degraded.
 */
package dev.holter.agent.label;
