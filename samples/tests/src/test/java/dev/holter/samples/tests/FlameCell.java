/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A frame of a flame graph as the browser has it: a share of the graph's width, in percent.
 *
 * @param number its place among the frames of its graph, from 1
 * @param names what it stands for: a cause, a method, or a run of methods
 * @param told the numbers that its tip ends with
 */
record FlameCell(
    int number,
    String type,
    double x,
    double width,
    int row,
    String label,
    List<String> names,
    String told,
    boolean shown,
    boolean found) {

  private static final double ROW = 20;

  /** All frames of one direction: {@code down} or {@code up}. */
  static List<FlameCell> of(Browser browser, String direction) {
    JsonNode read =
        browser.eval(
            "[...document.querySelectorAll('.graph."
                + direction
                + " > svg')].map(c => ({type: c.classList[0],"
                + " x: parseFloat(c.getAttribute('x')),"
                + " width: parseFloat(c.getAttribute('width')),"
                + " y: parseFloat(c.getAttribute('y')),"
                + " label: c.querySelector('text') && c.querySelector('text').textContent,"
                + " title: c.querySelector('title').textContent,"
                + " shown: getComputedStyle(c).display !== 'none',"
                + " found: c.classList.contains('found')}))");
    List<FlameCell> cells = new ArrayList<>();
    for (JsonNode c : read) {
      List<String> lines = c.path("title").asText().lines().toList();
      cells.add(
          new FlameCell(
              cells.size() + 1,
              c.path("type").asText(),
              c.path("x").asDouble(),
              c.path("width").asDouble(),
              (int) (c.path("y").asDouble() / ROW),
              c.path("label").asText(),
              lines.subList(0, lines.size() - 1),
              lines.get(lines.size() - 1),
              c.path("shown").asBoolean(),
              c.path("found").asBoolean()));
    }
    return cells;
  }

  /**
   * Whether the other one was called by this one, or the other way round in the graph of callers.
   */
  boolean holds(FlameCell other) {
    double middle = other.x + other.width / 2;
    return other.row >= row && middle > x && middle < x + width;
  }
}
