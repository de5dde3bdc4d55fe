/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.load;

import java.io.File;
import org.openjdk.jmc.common.item.IItemCollection;
import org.openjdk.jmc.common.item.IItemIterable;
import org.openjdk.jmc.flightrecorder.JfrLoaderToolkit;

/** Reads a recording with the parser of JDK Mission Control, and counts its events. */
public final class JmcProgram {

  private JmcProgram() {}

  /** Prints how many events there are. */
  public static void main(String[] args) throws Exception {
    IItemCollection events = JfrLoaderToolkit.loadEvents(new File(args[0]));
    long count = 0;
    for (IItemIterable ofOneType : events) {
      count += ofOneType.getItemCount();
    }
    System.out.println("events " + count);
  }
}
