/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.Selection;
import java.io.IOException;

/** Leaves out the start-up of a file's JVM, which has to be known before anything else is read. */
final class ColdStart {

  private ColdStart() {}

  static Window without(Selection selection, Window window, SoundFile file) throws IOException {
    if (!selection.excludeWarmup()) {
      return window;
    }
    JvmEvents jvm = new JvmEvents();
    EventPass pass = new EventPass(new Stacks());
    jvm.subscribeToIdentity(pass);
    // what is wrong with the file, the pass that reads it all will say
    pass.run(file, note -> {});
    return window.after(jvm.fact().warm());
  }
}
