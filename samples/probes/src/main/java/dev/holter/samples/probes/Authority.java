/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;

/** A certificate authority that lives as long as the program. */
final class Authority {

  private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.id("1.2.840.10045.4.3.2"));

  private final KeyPair keys = newKeys();
  private final X509Certificate certificate =
      certificate("Probes CA", keys, basicConstraints(), keyUsage());
  private int serial;

  Authority() throws GeneralSecurityException {}

  X509Certificate certificate() {
    return certificate;
  }

  static KeyPair newKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  /** A certificate for {@code localhost}. */
  X509Certificate issue(KeyPair owner) throws GeneralSecurityException {
    return certificate("localhost", owner, localhost());
  }

  /** The same, naming where its revocation list is. */
  X509Certificate issue(KeyPair owner, String revocationList) throws GeneralSecurityException {
    return certificate("localhost", owner, localhost(), listAt(revocationList));
  }

  /** A list of what was revoked: nothing. */
  byte[] revocationList() throws GeneralSecurityException {
    Instant now = Instant.now();
    return signed(
        Der.sequence(
            Der.integer(1),
            ECDSA_WITH_SHA256,
            name("Probes CA"),
            Der.time(now.minusSeconds(3600)),
            Der.time(now.plusSeconds(3600))));
  }

  /** The text form of something encoded. */
  static String pem(String type, byte[] encoded) {
    Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN "
        + type
        + "-----\n"
        + lines.encodeToString(encoded)
        + "\n-----END "
        + type
        + "-----\n";
  }

  private X509Certificate certificate(String subject, KeyPair owner, byte[]... extensions)
      throws GeneralSecurityException {
    Instant now = Instant.now();
    byte[] encoded =
        signed(
            Der.sequence(
                Der.tagged(0, Der.integer(2)),
                Der.integer(++serial),
                ECDSA_WITH_SHA256,
                name("Probes CA"),
                Der.sequence(Der.time(now.minusSeconds(3600)), Der.time(now.plusSeconds(86400))),
                name(subject),
                owner.getPublic().getEncoded(),
                Der.tagged(3, Der.sequence(extensions))));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(new ByteArrayInputStream(encoded));
  }

  private byte[] signed(byte[] content) throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(keys.getPrivate());
    signature.update(content);
    return Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(signature.sign()));
  }

  private static byte[] name(String commonName) {
    return Der.sequence(Der.set(Der.sequence(Der.id("2.5.4.3"), Der.text(commonName))));
  }

  private static byte[] basicConstraints() {
    return extension("2.5.29.19", Der.sequence(Der.bool(true)));
  }

  /** To sign certificates and lists. */
  private static byte[] keyUsage() {
    return extension("2.5.29.15", Der.bits(new byte[] {0x06}));
  }

  private static byte[] localhost() {
    return extension("2.5.29.17", Der.sequence(Der.tagged(2, "localhost")));
  }

  private static byte[] listAt(String url) {
    byte[] fullName = Der.tagged(0, Der.tagged(0, Der.tagged(6, url)));
    return extension("2.5.29.31", Der.sequence(Der.sequence(fullName)));
  }

  private static byte[] extension(String id, byte[] value) {
    return Der.sequence(Der.id(id), Der.octets(value));
  }
}
