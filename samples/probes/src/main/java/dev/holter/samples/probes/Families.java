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
