/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.X509TrustManager;

/** A trust manager of the application's own, which asks a slow authority. */
final class SlowTrust implements X509TrustManager {

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    ask();
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    ask();
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  private static void ask() {
    LockSupport.parkNanos(Later.NANOS);
  }
}
