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

  private static final List<Maker> ALL =
      List.of(
          FileProbes::new,
          NioFileProbes::new,
          FolderProbes::new,
          ZipProbes::new,
          WaitProbes::new,
          LockProbes::new,
          LatchProbes::new,
          QueueProbes::new,
          FutureProbes::new,
          ProcessProbes::new,
          SocketProbes::new,
          ChannelProbes::new,
          HttpProbes::new,
          DnsProbes::new,
          ClassProbes::new,
          LogProbes::new,
          OtherProbes::new,
          TlsProbes::new,
          HandshakeProbes::new,
          JdbcProbes::new,
          RandomProbes::new);

  private final List<Family> made = new ArrayList<>();

  Families() throws Exception {
    for (Maker maker : ALL) {
      made.add(maker.make());
    }
  }

  /** The probes whose name contains {@code part}: one of each family, another of each, … */
  List<Probe> probes(String part) {
    List<List<Probe>> families = made.stream().map(Probe::of).toList();
    List<Probe> probes = new ArrayList<>();
    for (int i = 0; families.stream().mapToInt(List::size).max().orElse(0) > i; i++) {
      for (List<Probe> family : families) {
        if (i < family.size() && family.get(i).name().contains(part)) {
          probes.add(family.get(i));
        }
      }
    }
    return probes;
  }

  @Override
  public void close() throws IOException {
    for (Family family : made) {
      family.close();
    }
  }
}
