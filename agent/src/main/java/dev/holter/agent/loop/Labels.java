/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

/**
 * What people know a piece of work by.
 *
 * @param channel local and remote address, or null
 * @param verticle class or id of the deployment, or null
 * @param route HTTP method and path pattern, or the full name of a remote method, or null
 */
public record Labels(String channel, String verticle, String route) {

  /** Nothing is known. */
  public static final Labels NONE = new Labels(null, null, null);

  // set once in premain, before the first hook can run
  private static Labeller labeller;

  /** Sets who knows the frameworks. */
  public static void by(Labeller who) {
    labeller = who;
  }

  /**
   * The labels of a subject.
   *
   * @param owner whether the running thread is the loop's own, which alone may ask a channel for
   *     what it does not know yet
   */
  public static Labels of(Subject subject, boolean owner) {
    return subject == null || labeller == null ? NONE : labeller.labels(subject, owner);
  }
}
