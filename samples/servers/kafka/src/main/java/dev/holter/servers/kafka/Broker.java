/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.servers.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A Kafka of one node, broker and controller both. */
final class Broker implements AutoCloseable {

  static final String LISTENER = "PLAINTEXT";

  private final String address;
  private final KafkaRaftServer server;

  /** Starts it, with its data in the working folder. */
  Broker(Map<String, String> more) throws IOException {
    address = "127.0.0.1:" + freePort();
    String controller = "127.0.0.1:" + freePort();
    Properties settings = new Properties();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", "1");
    settings.put("controller.quorum.voters", "1@" + controller);
    settings.put("listeners", LISTENER + "://" + address + ",CONTROLLER://" + controller);
    settings.put("controller.listener.names", "CONTROLLER");
    settings.put(
        "listener.security.protocol.map", "CONTROLLER:PLAINTEXT," + LISTENER + ":PLAINTEXT");
    settings.put("log.dirs", Path.of("kafka").toAbsolutePath().toString());
    settings.put("num.partitions", "1");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("offsets.topic.num.partitions", "1");
    settings.put("group.initial.rebalance.delay.ms", "0");
    settings.putAll(more);
    format(settings);
    server = new KafkaRaftServer(KafkaConfig.fromProps(settings), Time.SYSTEM);
    server.startup();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    }
  }

  private static void format(Properties settings) throws IOException {
    Path file = Path.of("kafka.properties");
    Files.writeString(
        file,
        settings.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("\n")));
    StorageTool.execute(
        new String[] {
          "format", "--cluster-id", Uuid.randomUuid().toString(), "--config", file.toString()
        },
        System.out);
  }

  /** Where clients find it. */
  String address() {
    return address;
  }

  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
