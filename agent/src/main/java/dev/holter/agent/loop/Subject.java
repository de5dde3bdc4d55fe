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
public record Subject(Object channel, Object context, Object route, Object request) {

  /**
   * The same unit's a look later. What has ended meanwhile is kept: a unit that was held up in a
   * route may still be at work on its answer.
   */
  public Subject after(Subject earlier) {
    boolean routed = route != null || request != null;
    return new Subject(
        channel == null ? earlier.channel : channel,
        context == null ? earlier.context : context,
        routed ? route : earlier.route,
        routed ? request : earlier.request);
  }
}
