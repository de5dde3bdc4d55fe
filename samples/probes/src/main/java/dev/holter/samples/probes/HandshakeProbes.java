/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateFactory;
import java.security.cert.PKIXParameters;
import java.security.cert.PKIXRevocationChecker;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.TrustManagerFactory;

/** What a TLS connection does while it is set up. */
final class HandshakeProbes implements Family {

  private static final char[] PASSWORD = new char[0];

  private final Authority authority = new Authority();
  private final KeyPair keys = Authority.newKeys();
  private final SSLContext context = context();
  private final SlowServer lists;
  private final SlowServer answers;
  private int places;
  private CertPath path;
  private Runnable task;

  HandshakeProbes() throws IOException, GeneralSecurityException {
    lists = new SlowServer(authority.revocationList());
    answers = new SlowServer(new byte[0]);
  }

  private SSLContext context() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    X509Certificate[] chain = {authority.issue(keys), authority.certificate()};
    store.setKeyEntry("key", keys.getPrivate(), PASSWORD, chain);
    store.setCertificateEntry("authority", chain[1]);
    KeyManagerFactory keyManagers = KeyManagerFactory.getInstance("PKIX");
    keyManagers.init(store, PASSWORD);
    TrustManagerFactory trustManagers = TrustManagerFactory.getInstance("PKIX");
    trustManagers.init(store);
    SSLContext made = SSLContext.getInstance("TLS");
    made.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
    return made;
  }

  /** Lets a client greet a server: what the server answers is for its delegated task to find. */
  void greet() throws IOException {
    SSLEngine client = context.createSSLEngine("localhost", 443);
    client.setUseClientMode(true);
    SSLEngine server = context.createSSLEngine();
    server.setUseClientMode(false);
    ByteBuffer wire = ByteBuffer.allocate(client.getSession().getPacketBufferSize());
    client.wrap(ByteBuffer.allocate(0), wire);
    wire.flip();
    ByteBuffer plain = ByteBuffer.allocate(client.getSession().getApplicationBufferSize());
    while (server.getHandshakeStatus() != HandshakeStatus.NEED_TASK) {
      server.unwrap(wire, plain);
    }
    task = server.getDelegatedTask();
  }

  /** The JDK remembers what a place said: each go has one of its own. */
  void newPlace() throws GeneralSecurityException {
    path = path(authority.issue(keys, lists.url("/list-" + places++)));
  }

  void newCertificate() throws GeneralSecurityException {
    path = path(authority.issue(keys));
  }

  private static CertPath path(X509Certificate certificate) throws GeneralSecurityException {
    return CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
  }

  @Blocks(value = "tls.handshake", first = "greet")
  void delegatedTask() {
    task.run();
  }

  @Blocks(value = "tls.revocation", first = "newPlace")
  void fetchRevocationList() throws GeneralSecurityException {
    CertPathValidator validator = CertPathValidator.getInstance("PKIX");
    PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
    checker.setOptions(EnumSet.of(PKIXRevocationChecker.Option.PREFER_CRLS));
    validator.validate(path, parameters(checker));
  }

  @Blocks(value = "tls.revocation", first = "newCertificate")
  void askOcspResponder() throws GeneralSecurityException {
    CertPathValidator validator = CertPathValidator.getInstance("PKIX");
    PKIXRevocationChecker checker = (PKIXRevocationChecker) validator.getRevocationChecker();
    checker.setOptions(EnumSet.of(PKIXRevocationChecker.Option.NO_FALLBACK));
    checker.setOcspResponder(URI.create(answers.url("/ocsp")));
    try {
      validator.validate(path, parameters(checker));
    } catch (CertPathValidatorException e) {
      // its answer is empty
    }
  }

  private PKIXParameters parameters(PKIXRevocationChecker checker) throws GeneralSecurityException {
    PKIXParameters parameters =
        new PKIXParameters(Set.of(new TrustAnchor(authority.certificate(), null)));
    parameters.addCertPathChecker(checker);
    return parameters;
  }

  @Override
  public void close() {
    lists.close();
    answers.close();
  }
}
