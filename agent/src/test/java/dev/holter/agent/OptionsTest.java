/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void parse_nothing_defaults() {
    String defaults =
        "stall=20ms,recording=holter-%p.jfr,max-size=250MB,max-age=unlimited,rotate=off,"
            + "call-threshold=1ms,budget=1%,mode=observe,details=on,doctor=off,verbose=off";
    assertThat(Options.parse(null, null)).hasToString(defaults);
    assertThat(Options.parse("", " ")).hasToString(defaults);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "stall=5ms",
        "recording=off,rotate=1h,max-age=2d",
        "loops=a*:!b?c:@netty:!@k*,rules=tls.*:!file.*",
        "max-size=unlimited,call-threshold=250us,details=off,verbose",
        "budget=0.25%",
        "budget=unlimited",
        "mode=log",
        "mode=fail:tls.*:!tls.trust",
        "rules-file=pom.xml,permits=pom.xml"
      })
  void parse_ofWhatItPrints_isTheSame(String text) {
    Options options = Options.parse(text, null);
    assertThat(Options.parse(options.toString(), null)).isEqualTo(options);
  }

  @Test
  void parse_bothSources_commandLineWins() {
    Options options = Options.parse("stall=5ms", "stall=7ms,recording=x.jfr");
    assertThat(options.stall()).isEqualTo(5_000_000);
    assertThat(options.recording()).isEqualTo("x.jfr");
  }

  @Test
  void parse_list_splitAtColons() {
    assertThat(Options.parse("loops=a*:!b", null).loops()).isEqualTo(List.of("a*", "!b"));
    assertThat(Options.parse("rules=all", null).rules()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "stal=5ms | unknown option 'stal'",
        "loops=@ | '@' is no choice; write NAME, @FRAMEWORK, !NAME or !@FRAMEWORK",
        "loops=a:! | '!' is no choice",
        "loops=!!a | '!!a' is no choice",
        "loops=@@netty | '@@netty' is no choice",
        "loops=!@kafak | there is no framework 'kafak'; there are akka, armeria",
        "stall=5 | 'stall' is a time",
        "stall=ms | no usable number",
        "stall=0ms | more than 0",
        "stall=99999999999999999999s | no usable number",
        "max-size=5 | is a size",
        "budget=1 | is a share of one CPU",
        "budget=-1% | is a share of one CPU",
        "budget=NaN% | is a share of one CPU",
        "details=maybe | on or off",
        "mode=throw | 'mode' is observe, log, fail",
        "mode=log:tls.* | 'mode' is observe, log, fail",
        "permits=no/such/file | no readable file 'no/such/file'",
        "=5 | is no option",
        "recording | is a file"
      })
  void parse_wrong_saysWhatAndWhere(String text, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(text, null))
        .withMessageContaining(expected);
  }

  @ParameterizedTest
  @CsvSource({"20000000,20ms", "1500000,1500us", "3600000000000,1h", "90000000000,90s", "1,1ns"})
  void printDuration_anyValue_largestWholeUnit(long nanos, String expected) {
    assertThat(Quantity.printDuration(nanos)).isEqualTo(expected);
  }
}
