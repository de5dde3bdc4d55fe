/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.corpus.nettycrl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.X509CertSelector;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.CertPathTrustManagerParameters;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManagerFactory;

/** A certificate that says where its revocation list is, and the authority that issued it. */
record Certificates(KeyManagerFactory own, TrustManagerFactory trusted) {

  private static final String PASSWORD = "changeit";

  /** Has the JDK's keytool make them. */
  static Certificates make(String list)
      throws IOException, InterruptedException, GeneralSecurityException {
    Path folder = Files.createTempDirectory("holter-corpus-");
    Path file = folder.resolve("keys.p12");
    try {
      keytool(file, "-alias", "ca", "-dname", "CN=ca", "-ext", "bc:c");
      keytool(
          file, "-alias", "leaf", "-dname", "CN=leaf", "-signer", "ca", "-ext", "crl=uri:" + list);
      KeyStore keys = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
      TrustManagerFactory trusted = trusted(keys);
      keys.deleteEntry("ca"); // or the server might show this one
      return new Certificates(own(keys), trusted);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(folder);
    }
  }

  private static KeyManagerFactory own(KeyStore keys) throws GeneralSecurityException {
    KeyManagerFactory factory = KeyManagerFactory.getInstance("PKIX");
    factory.init(keys, PASSWORD.toCharArray());
    return factory;
  }

  private static TrustManagerFactory trusted(KeyStore keys)
      throws GeneralSecurityException, IOException {
    KeyStore authorities = KeyStore.getInstance("PKCS12");
    authorities.load(null, null);
    authorities.setCertificateEntry("ca", keys.getCertificate("ca"));
    PKIXBuilderParameters checks = new PKIXBuilderParameters(authorities, new X509CertSelector());
    checks.setRevocationEnabled(true);
    TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
    factory.init(new CertPathTrustManagerParameters(checks));
    return factory;
  }

  private static void keytool(Path file, String... options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of("-genkeypair", "-keyalg", "EC", "-storetype", "PKCS12"));
    command.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
    command.addAll(List.of(options));
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IOException(command + " ended with " + exit);
    }
  }
}
