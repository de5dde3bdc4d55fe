/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ComplaintTest {

  @Test
  void text_aFinding_saysWhatWhereAndWhatToDo() {
    assertThat(new Complaint(List.of(Made.fileRead(12, 25)), List.of()).text())
        .isEqualTo(
            """
            @NoStalls: 1 finding on event loops in this test

              ERROR  A file read on the event loop  [file.read, proven]
                where   com.acme.Config#reload(Config.java:12)
                called  java.nio.file.Files#readString
                on      /etc/acme\\nconf
                how     2 calls, 12 ms in all, longest 12 ms; 1 stall of 25 ms in all, longest 25 ms
                loop    loop-1
                do      Read it on a worker.
                more    java -jar holter.jar explain file.read
                allow   @NoStalls(allow = "com.acme.Config#reload")
                  at java.nio.file.Files.readString(Files.java:1)
                > at com.acme.Config.reload(Config.java:12)
                  at com.acme.Main.run(M.java:3)
            """);
  }

  @Test
  void text_ruleOfTheirOwn_namesNoPageThatIsNotThere() {
    assertThat(new Complaint(List.of(Made.ofRule("acme.custom")), List.of()).text())
        .contains("acme.custom")
        .doesNotContain("explain");
  }

  @Test
  void text_neighbours_mayBeToBlame() {
    assertThat(new Complaint(List.of(Made.fileRead(12, 0)), List.of("A.b()", "C.d()")).text())
        .endsWith("Ran at the same time, and it may be theirs: A.b(), C.d()\n");
  }

  @Test
  void text_manyFindings_tellsTheWorst() {
    assertThat(new Complaint(Collections.nCopies(8, Made.fileRead(12, 0)), List.of()).text())
        .startsWith("@NoStalls: 8 findings")
        .contains("… and 3 more");
  }
}
