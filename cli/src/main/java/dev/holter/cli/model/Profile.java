/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.util.List;

/** Where stalls spent their time, by their samples alone: a stack tree for each cause and loop. */
public record Profile(List<Tree> trees) {

  /**
   * The samples of some stalls as a tree, both ways round.
   *
   * @param by what the stalls have in common: {@code cause} or {@code loop}
   * @param key which cause or loop
   * @param topDown from the outermost frame to what it called
   * @param bottomUp from the innermost frame to who called it
   */
  public record Tree(
      String by,
      String key,
      double totalMs,
      int samples,
      List<Node> topDown,
      List<Node> bottomUp) {}

  /**
   * A method on the way.
   *
   * @param frame class and method
   * @param ms time of the stalls that its samples stand for
   * @param children the larger branches, largest first
   * @param more how many small branches are folded
   * @param moreMs their time
   */
  public record Node(
      String frame, double ms, int samples, List<Node> children, int more, double moreMs) {}
}
