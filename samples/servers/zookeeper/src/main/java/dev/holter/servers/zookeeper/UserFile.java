/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.zookeeper;

import dev.holter.samples.stage.Tour;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.server.ServerCnxn;
import org.apache.zookeeper.server.auth.AuthenticationProvider;

/** Looks a user up in a file before it lets them in. */
public final class UserFile implements AuthenticationProvider {

  static final String SCHEME = "file";

  // ZooKeeper makes the provider from its class's name
  static volatile Tour tour;

  /** What ZooKeeper calls. */
  public UserFile() {}

  @Override
  public String getScheme() {
    return SCHEME;
  }

  @Override
  public KeeperException.Code handleAuthentication(ServerCnxn connection, byte[] user) {
    try {
      slowPage();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return KeeperException.Code.OK;
  }

  private static void slowPage() throws IOException {
    long start = System.nanoTime();
    Files.readString(tour.slowFile());
    tour.held(start);
  }

  @Override
  public boolean matches(String id, String wanted) {
    return id.equals(wanted);
  }

  @Override
  public boolean isAuthenticated() {
    return true;
  }

  @Override
  public boolean isValid(String id) {
    return true;
  }
}
