/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import io.netty.handler.ssl.SslContextBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Certificates, key stores and contexts. */
final class TlsProbes implements Family {

  private static final char[] PASSWORD = "password".toCharArray();
  private static final int BUNDLE = 100;

  private final Folder folder = new Folder();
  private final Authority authority = new Authority();
  private final KeyPair keys = Authority.newKeys();
  private final X509Certificate[] chain = {authority.issue(keys), authority.certificate()};
  private final KeyStore store = store();
  private final byte[] stored = stored();
  private final Path storeFile = Files.write(folder.fresh(), stored);
  private final byte[] list = authority.revocationList();
  private final File certificateFile = pem("CERTIFICATE", chain[0].getEncoded(), 1);
  private final File keyFile = pem("PRIVATE KEY", keys.getPrivate().getEncoded(), 1);
  private final File bundle = pem("CERTIFICATE", chain[1].getEncoded(), BUNDLE);
  private final byte[] bundleBytes = Files.readAllBytes(bundle.toPath());
  private final CertificateFactory factory = CertificateFactory.getInstance("X.509");
  private final X509TrustManager trust = trustManager();
  private final X509TrustManager slowTrust = new SlowTrust();
  private final KeyManagerFactory keyManagers = KeyManagerFactory.getInstance("PKIX");

  TlsProbes() throws IOException, GeneralSecurityException {
    keyManagers.init(store, PASSWORD);
  }

  private KeyStore store() throws IOException, GeneralSecurityException {
    KeyStore made = KeyStore.getInstance("PKCS12");
    made.load(null, null);
    made.setKeyEntry("key", keys.getPrivate(), PASSWORD, chain);
    made.setCertificateEntry("authority", chain[1]);
    return made;
  }

  private byte[] stored() throws IOException, GeneralSecurityException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    store.store(out, PASSWORD);
    return out.toByteArray();
  }

  private File pem(String type, byte[] encoded, int times) throws IOException {
    return Files.writeString(folder.fresh(), Authority.pem(type, encoded).repeat(times)).toFile();
  }

  private X509TrustManager trustManager() throws GeneralSecurityException {
    TrustManagerFactory managers = TrustManagerFactory.getInstance("PKIX");
    managers.init(store);
    return (X509TrustManager) managers.getTrustManagers()[0];
  }

  @Blocks("tls.context")
  void initContext() throws GeneralSecurityException {
    SSLContext.getInstance("TLS").init(keyManagers.getKeyManagers(), null, null);
  }

  @Blocks("tls.context")
  void buildNettyServerContext() throws SSLException {
    SslContextBuilder.forServer(keys.getPrivate(), chain).build();
  }

  @Blocks("tls.context")
  void buildNettyClientContext() throws SSLException {
    SslContextBuilder.forClient().build();
  }

  @Blocks("tls.certificate")
  void nettyCertificateFiles() {
    SslContextBuilder.forServer(certificateFile, keyFile);
  }

  @Blocks("tls.certificate")
  void nettyTrustManagerFile() {
    SslContextBuilder.forClient().trustManager(bundle);
  }

  @Blocks("tls.keystore")
  void loadKeyStoreFromFile() throws IOException, GeneralSecurityException {
    try (InputStream in = new FileInputStream(storeFile.toFile())) {
      KeyStore.getInstance("PKCS12").load(in, PASSWORD);
    }
  }

  @Blocks("tls.keystore")
  void loadKeyStoreFromBytes() throws IOException, GeneralSecurityException {
    KeyStore.getInstance("PKCS12").load(new ByteArrayInputStream(stored), PASSWORD);
  }

  @Blocks("tls.keystore")
  KeyStore getKeyStoreOfFile() throws IOException, GeneralSecurityException {
    return KeyStore.getInstance(storeFile.toFile(), PASSWORD);
  }

  @Blocks("tls.keystore")
  void storeKeyStore() throws IOException, GeneralSecurityException {
    try (FileOutputStream out = new FileOutputStream(folder.fresh().toFile())) {
      store.store(out, PASSWORD);
    }
  }

  @Blocks("tls.certificate")
  Certificate generateCertificate() throws IOException, GeneralSecurityException {
    try (InputStream in = new FileInputStream(certificateFile)) {
      return factory.generateCertificate(in);
    }
  }

  @Blocks("tls.certificate")
  void generateCertificates() throws GeneralSecurityException {
    factory.generateCertificates(new ByteArrayInputStream(bundleBytes));
  }

  @Blocks("tls.certificate")
  void generateRevocationList() throws GeneralSecurityException {
    factory.generateCRL(new ByteArrayInputStream(list));
  }

  @Blocks("tls.trust")
  void initTrustManagers() throws GeneralSecurityException {
    TrustManagerFactory.getInstance("PKIX").init((KeyStore) null);
  }

  @Blocks("tls.keystore")
  void initKeyManagers() throws GeneralSecurityException {
    KeyManagerFactory.getInstance("PKIX").init(store, PASSWORD);
  }

  @Blocks("tls.trust")
  void checkServerTrusted() throws GeneralSecurityException {
    trust.checkServerTrusted(chain, "ECDHE_ECDSA");
  }

  @Blocks("tls.trust")
  void checkByOwnTrustManager() throws GeneralSecurityException {
    slowTrust.checkServerTrusted(chain, "ECDHE_ECDSA");
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
