/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameTest {

  @ParameterizedTest
  @CsvSource({
    "com.acme.App.serve(App.java:12), com.acme.App.serve(App.java:12)",
    "java.base/java.io.File.list(File.java:1), java.io.File.list(File.java:1)",
    "java.base@17.0.15/java.io.File.list(File.java:1), java.io.File.list(File.java:1)",
    "app//com.acme.App.serve(App.java:12), com.acme.App.serve(App.java:12)",
    "at com.acme.App.<init>(App.java:12), com.acme.App.<init>(App.java:12)",
    "java.io.FileInputStream.open0(Native Method), java.io.FileInputStream.open0(Native Method)",
    "com.acme.App.serve(Unknown Source), com.acme.App.serve(Unknown Source)",
    "com.acme.Gen/0x00007f.run(Unknown Source), com.acme.Gen.run(Unknown Source)",
    "app//com.acme.Gen/0x00007f.run(Gen.java:2), com.acme.Gen.run(Gen.java:2)",
    "com.acme.App$$Lambda/0x00007f.run(Unknown Source), com.acme.App$$Lambda.run(Unknown Source)",
    "com.acme.App$$Lambda$14/0x00007f.run(App.java), com.acme.App$$Lambda.run(App.java)"
  })
  void parse_text_printsTheSameWithoutModuleAndAddress(String text, String printed) {
    assertThat(Frame.parse(text)).singleElement().hasToString(printed);
  }

  @ParameterizedTest
  @CsvSource({
    "com.acme.App, com.acme.App.run(App.java:3)",
    "com.acme.App$Inner, com.acme.App$Inner.run(App.java:3)",
    "com.acme.App+0x00007ff8.1019384604, com.acme.App.run(App.java:3)",
    "com.acme.App.0x000000006611eb98, com.acme.App.run(App.java:3)",
    "com.acme.App/0x000000006611eb98, com.acme.App.run(App.java:3)",
    "com.acme.App.1019384604, com.acme.App.run(App.java:3)",
    "com.acme.App$$Lambda$127+0x00007ff8.1019384604, com.acme.App$$Lambda.run(App.java:3)",
    "com.acme.App$$Lambda.0x000000006611eb98, com.acme.App$$Lambda.run(App.java:3)"
  })
  void of_jfrType_takesFileFromOutermostClass(String type, String printed) {
    assertThat(Frame.of(type, "run", 3, /* isNative= */ false)).hasToString(printed);
  }

  @Test
  void parse_rubbish_isLeftOut() {
    assertThat(Frame.parse("no frame\n\n")).isEmpty();
    assertThat(Frame.parse(null)).isEmpty();
  }
}
