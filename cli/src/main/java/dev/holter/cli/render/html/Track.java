/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.html;

/** The drawing of one lane of the timeline, as wide as its time axis. */
final class Track {

  private Track() {}

  /** Opens it; the caller draws into it and closes it. */
  static void open(Html h, String label, int height) {
    h.open(
        "svg",
        "class",
        "track",
        "role",
        "img",
        "aria-label",
        label,
        "viewBox",
        "0 0 " + Numbers.at(TimeScale.WIDTH) + " " + height,
        "preserveAspectRatio",
        "none",
        "width",
        "100%",
        "height",
        Integer.toString(height));
  }
}
