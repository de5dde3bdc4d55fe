/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.stage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Random;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Real files for a story to trip over, in a folder that is gone afterwards. */
public final class Props implements AutoCloseable {

  // from the page cache some 40 ms or more on a current machine: well over the stall threshold
  private static final int BIG_FILE_MEGABYTES = 128;

  private final Path folder;
  private final Path bundle;
  private final Path bigFile;

  /** Writes the files. */
  public Props() throws IOException, GeneralSecurityException {
    folder = Files.createTempDirectory("holter-sample-");
    bundle = folder.resolve("ca-bundle.pem");
    bigFile = folder.resolve("big.bin");
    writeBundle();
    writeBigFile();
  }

  /** A PEM file of every certificate authority this JDK trusts: more than a hundred. */
  public Path bundle() {
    return bundle;
  }

  /** A file that takes long enough to read to be felt. */
  public Path bigFile() {
    return bigFile;
  }

  private void writeBundle() throws IOException, GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    X509TrustManager manager = (X509TrustManager) factory.getTrustManagers()[0];
    Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    StringBuilder pem = new StringBuilder();
    for (X509Certificate authority : manager.getAcceptedIssuers()) {
      pem.append("-----BEGIN CERTIFICATE-----\n")
          .append(lines.encodeToString(authority.getEncoded()))
          .append("\n-----END CERTIFICATE-----\n");
    }
    Files.writeString(bundle, pem);
  }

  private void writeBigFile() throws IOException {
    byte[] megabyte = new byte[1 << 20];
    new Random(1).nextBytes(megabyte);
    try (OutputStream out = Files.newOutputStream(bigFile)) {
      for (int i = 0; i < BIG_FILE_MEGABYTES; i++) {
        out.write(megabyte);
      }
    }
  }

  @Override
  public void close() throws IOException {
    Files.delete(bundle);
    Files.delete(bigFile);
    Files.delete(folder);
  }
}
