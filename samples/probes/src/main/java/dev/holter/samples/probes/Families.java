/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All families of probes, made when they are needed and closed when they are done. */
final class Families implements AutoCloseable {

  /** How a family is made, which may fail. */
  @FunctionalInterface
  private interface Maker {
    Family make() throws Exception;
  }

  private static final List<Maker> ALL = List.of(FileProbes::new, WaitProbes::new);

  private final List<Family> made = new ArrayList<>();

  Families() throws Exception {
    for (Maker maker : ALL) {
      made.add(maker.make());
    }
  }

  /** The probes whose name contains {@code part}, family by family. */
  List<Probe> probes(String part) {
    return made.stream()
        .flatMap(f -> Probe.of(f).stream())
        .filter(p -> p.name().contains(part))
        .toList();
  }

  @Override
  public void close() throws IOException {
    for (Family family : made) {
      family.close();
    }
  }
}
