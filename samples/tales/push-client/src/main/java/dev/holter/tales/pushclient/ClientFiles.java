/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.tales.pushclient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The client's bundle of authorities and its cookies, and the service's keys. */
final class ClientFiles implements AutoCloseable {

  private static final String PASSWORD = "changeit";

  private final Path folder;
  private final int accounts;
  private final KeyManagerFactory serverKeys;

  private ClientFiles(Path folder, int accounts, KeyManagerFactory serverKeys) {
    this.folder = folder;
    this.accounts = accounts;
    this.serverKeys = serverKeys;
  }

  /** Has the JDK's keytool make the service's keys, and writes the files. */
  static ClientFiles make(int accounts)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path folder = Files.createTempDirectory("holter-tale-");
    Path store = folder.resolve("keys.p12");
    keytool(store);
    KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    Files.delete(store);
    KeyManagerFactory server = KeyManagerFactory.getInstance("PKIX");
    server.init(keys, PASSWORD.toCharArray());
    ClientFiles files = new ClientFiles(folder, accounts, server);
    Files.writeString(files.bundle(), bundle(keys.getCertificate("service")));
    for (int i = 0; i < accounts; i++) {
      files.writeCookies(i, "seen=0");
    }
    return files;
  }

  KeyManagerFactory serverKeys() {
    return serverKeys;
  }

  /** A PEM file of every authority this JDK trusts, and of the service's. */
  Path bundle() {
    return folder.resolve("ca-bundle.pem");
  }

  String readCookies(int account) throws IOException {
    return Files.readString(cookies(account));
  }

  void writeCookies(int account, String cookies) throws IOException {
    Files.writeString(cookies(account), cookies);
  }

  @Override
  public void close() throws IOException {
    for (int i = 0; i < accounts; i++) {
      Files.deleteIfExists(cookies(i));
    }
    Files.delete(bundle());
    Files.delete(folder);
  }

  private Path cookies(int account) {
    return folder.resolve("cookies-" + account);
  }

  private static String bundle(Certificate service) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    StringBuilder pem = new StringBuilder();
    append(pem, service);
    for (X509Certificate authority :
        ((X509TrustManager) factory.getTrustManagers()[0]).getAcceptedIssuers()) {
      append(pem, authority);
    }
    return pem.toString();
  }

  private static void append(StringBuilder pem, Certificate certificate)
      throws CertificateEncodingException {
    pem.append("-----BEGIN CERTIFICATE-----\n")
        .append(Base64.getMimeEncoder().encodeToString(certificate.getEncoded()))
        .append("\n-----END CERTIFICATE-----\n");
  }

  private static void keytool(Path store) throws IOException, InterruptedException {
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    String options =
        "-genkeypair -keyalg EC -storetype PKCS12 -alias service -dname CN=localhost"
            + " -ext san=ip:127.0.0.1 -storepass "
            + PASSWORD;
    ProcessBuilder make = new ProcessBuilder(new ArrayList<>(List.of(options.split(" "))));
    make.command().add(0, keytool.toString());
    make.command().add("-keystore");
    make.command().add(store.toString());
    if (make.inheritIO().start().waitFor() != 0) {
      throw new IOException(make.command() + " failed");
    }
  }
}
