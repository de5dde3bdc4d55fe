/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

  @ParameterizedTest
  @CsvSource({
    "com.acme.App, lambda$load$0, com.acme.App, lambda$load$7",
    "com.acme.App$$SpringCGLIB$$0, run, com.acme.App$$SpringCGLIB$$1, run",
  })
  void id_afterTheCompilerHasNumberedAnew_isTheSame(
      String type, String method, String typeNow, String methodNow) {
    assertThat(of(typeNow, methodNow, 90)).isEqualTo(of(type, method, 40));
    assertThat(of(typeNow, methodNow, 90).id()).isEqualTo(of(type, method, 40).id());
  }

  /** It is a call of its own: nothing in its name tells that it is one that was there before. */
  @Test
  void id_ofAnotherAnonymousClass_differs() {
    assertThat(of("com.acme.App$1", "run", 1).id())
        .isNotEqualTo(of("com.acme.App$2", "run", 1).id());
  }

  @Test
  void id_ofAnotherInnerClass_differs() {
    assertThat(of("com.acme.App$Loader", "run", 1).id())
        .isNotEqualTo(of("com.acme.App$Saver", "run", 1).id());
  }

  private static Fingerprint of(String type, String method, int line) {
    Source source = new Source(new Frame(type, method, "App.java", line, false), null);
    return Fingerprint.of("file.read", source, "app-1.jar", false);
  }
}
