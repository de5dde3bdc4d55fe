/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;

/** Random numbers that are gathered from the system. */
final class RandomProbes implements Family {

  private final SecureRandom random = new SecureRandom();
  private final SecureRandom strong = SecureRandom.getInstanceStrong();

  RandomProbes() throws NoSuchAlgorithmException {}

  @Blocks("random.bytes")
  void nextBytes() {
    random.nextBytes(new byte[1 << 20]);
  }

  @Blocks("random.bytes")
  void nextStrongBytes() {
    strong.nextBytes(new byte[100]);
  }

  @Blocks("random.bytes")
  byte[] generateSeed() {
    return random.generateSeed(100);
  }

  @Blocks("random.bytes")
  UUID randomUuid() {
    return UUID.randomUUID();
  }
}
