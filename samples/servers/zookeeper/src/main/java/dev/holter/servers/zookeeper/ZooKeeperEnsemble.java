/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.zookeeper;

import dev.holter.samples.stage.Tour;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.apache.zookeeper.CreateMode;
import org.apache.zookeeper.ZooDefs;
import org.apache.zookeeper.ZooKeeper;
import org.apache.zookeeper.server.ServerCnxnFactory;
import org.apache.zookeeper.server.ZooKeeperServer;

/**
 * ZooKeeper's selector threads do the work themselves where {@code numWorkerThreads} is 0, and with
 * it what a user's authentication provider does.
 */
public final class ZooKeeperEnsemble {

  private static final String NODE = "/node";

  private ZooKeeperEnsemble() {}

  /** Serves and visits, {@code healthy} or {@code blocked}. */
  public static void main(String[] args) throws Exception {
    Tour tour = Tour.of(args);
    UserFile.tour = tour;
    System.setProperty("zookeeper.nio.numWorkerThreads", "0");
    System.setProperty("zookeeper.authProvider.file", UserFile.class.getName());
    Path folder = Files.createDirectory(Path.of("zookeeper"));
    ZooKeeperServer server = new ZooKeeperServer(folder.toFile(), folder.toFile(), 2000);
    ServerCnxnFactory factory =
        ServerCnxnFactory.createFactory(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    factory.startup(server);
    CountDownLatch connected = new CountDownLatch(1);
    String address = "127.0.0.1:" + factory.getLocalPort();
    ZooKeeper client = new ZooKeeper(address, 10_000, event -> connected.countDown());
    connected.await();
    client.create(NODE, new byte[0], ZooDefs.Ids.OPEN_ACL_UNSAFE, CreateMode.PERSISTENT);
    tour.take(
        page -> {
          if (page.equals(Tour.SLOW)) {
            client.addAuthInfo(UserFile.SCHEME, new byte[0]);
          }
          client.getData(NODE, false, null);
        });
    client.close();
    factory.shutdown();
  }
}
