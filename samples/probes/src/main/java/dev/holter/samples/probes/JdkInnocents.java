/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Input and output that never leaves the memory, or never waits. */
final class JdkInnocents implements Family {

  private final byte[] bytes = "key=value\n".repeat(100).getBytes();
  private final byte[] zipped = zip(bytes);
  private final Selector selector = Selector.open();
  private final ServerSocketChannel server = ServerSocketChannel.open();
  private final SocketChannel client;
  private final SocketChannel accepted;
  private final Pipe pipe = Pipe.open();

  JdkInnocents() throws IOException {
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    client = SocketChannel.open(server.getLocalAddress());
    accepted = server.accept();
    server.configureBlocking(false);
    client.configureBlocking(false);
    accepted.configureBlocking(false);
    pipe.source().configureBlocking(false);
  }

  private static byte[] zip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  @Innocent
  void readMemory() throws IOException {
    try (InputStream in = new ByteArrayInputStream(bytes)) {
      in.readAllBytes();
    }
  }

  @Innocent
  void unzipMemory() throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
      in.readAllBytes();
    }
  }

  @Innocent
  void loadPropertiesFromMemory() throws IOException {
    new Properties().load(new ByteArrayInputStream(bytes));
  }

  @Innocent
  void loadEmptyKeyStore() throws IOException, GeneralSecurityException {
    KeyStore.getInstance("PKCS12").load(null, null);
  }

  @Innocent
  void digest() throws GeneralSecurityException {
    MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  @Innocent
  void readProc() throws IOException {
    try (FileInputStream in = new FileInputStream("/proc/self/stat")) {
      in.readAllBytes();
    }
    Files.readString(Path.of("/proc/self/status"));
  }

  @Innocent
  void readSys() throws IOException {
    Path online = Path.of("/sys/devices/system/cpu/online");
    if (Files.exists(online)) {
      Files.readString(online);
    }
  }

  @Innocent
  Path handlePaths() {
    new File("/some/where", "else").getParentFile();
    return Path.of("/some/where").resolve("../else").normalize();
  }

  @Innocent
  void literalAddress() throws IOException {
    InetAddress.getByName("127.0.0.1");
    new InetSocketAddress("::1", 80).getHostString();
    InetSocketAddress.createUnresolved("some.where", 80);
  }

  @Innocent
  void nonBlockingAccept() throws IOException {
    server.accept();
  }

  @Innocent
  void nonBlockingRead() throws IOException {
    client.read(ByteBuffer.allocate(10));
    pipe.source().read(ByteBuffer.allocate(10));
  }

  @Innocent
  void nonBlockingWrite() throws IOException {
    client.write(ByteBuffer.allocate(10));
    accepted.read(ByteBuffer.allocate(10));
  }

  @Innocent
  void nonBlockingConnect() throws IOException {
    try (SocketChannel channel = SocketChannel.open()) {
      channel.configureBlocking(false);
      channel.connect(server.getLocalAddress());
      channel.finishConnect();
    }
    SocketChannel peer = server.accept();
    if (peer != null) {
      peer.close();
    }
  }

  @Innocent
  void selectNow() throws IOException {
    selector.selectNow();
  }

  @Innocent
  void randomNumbers() {
    ThreadLocalRandom.current().nextBytes(new byte[100]);
  }

  @Override
  public void close() throws IOException {
    client.close();
    accepted.close();
    server.close();
    selector.close();
    pipe.source().close();
    pipe.sink().close();
  }
}
