/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/**
 * What a unit belongs to: objects of the service, to be let go of when its turn ends.
 *
 * @param channel the channel, or else something that may lead to it, or null
 * @param context Vert.x's context, or null
 * @param route the route at work, or null
 * @param request the request it serves, or null
 */
public record Subject(Object channel, Object context, Object route, Object request) {}
