/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model.fact;

import dev.holter.source.Frame;
import java.util.ArrayList;
import java.util.List;

/**
 * A thread that held a lock.
 *
 * @param waitsFor class and identity of the lock it waited for itself, or null
 */
public record OwnerFact(String name, String state, String waitsFor, List<Frame> stack) {

  /** Owners as the agent wrote them: a line each, its stack below, an empty line between. */
  public static List<OwnerFact> parse(String text) {
    List<OwnerFact> owners = new ArrayList<>();
    for (String block : text == null || text.isBlank() ? new String[0] : text.split("\n\n")) {
      String[] lines = block.split("\n", 2);
      String[] words = lines[0].split("\t", -1);
      if (words.length == 3) {
        owners.add(
            new OwnerFact(
                words[0],
                words[1],
                words[2].isEmpty() ? null : words[2],
                Frame.parse(lines.length == 2 ? lines[1] : "")));
      }
    }
    return List.copyOf(owners);
  }
}
