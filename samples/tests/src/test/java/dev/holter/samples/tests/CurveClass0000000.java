/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A class as services have thousands, for {@link CurveProgram} to load under other names. */
final class CurveClass0000000 {

  private final List<String> names = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  void read(File file) throws IOException {
    try (FileInputStream in = new FileInputStream(file)) {
      names.add(file.getName());
      text.append(in.read()).append(' ');
    }
  }

  synchronized void notifyReaders() {
    notifyAll();
    names.forEach(text::append);
  }

  @Override
  public String toString() {
    return text + " of " + names;
  }
}
