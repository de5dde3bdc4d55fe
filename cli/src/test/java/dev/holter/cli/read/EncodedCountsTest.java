/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedCountsTest {

  private static final long HOUR = 3_600_000_000_000L;

  @ParameterizedTest
  @CsvSource({"1, 2, 0", "1, 2, 500", "1000, 2, 500", "1, 3, 2000", "1500, 1, 50", "1, 2, 1"})
  void read_anyHistogram_handsOutWhatTheLibraryDecodes(long lowest, int digits, int values)
      throws DataFormatException {
    Random random = new Random(values);
    Histogram h = new Histogram(lowest, HOUR, digits);
    for (int i = 0; i < values; i++) {
      h.recordValueWithCount(random.nextLong(1L << 1 + random.nextInt(41)), 1 + random.nextInt(9));
    }
    List<String> expected = new ArrayList<>();
    for (HistogramIterationValue v : h.recordedValues()) {
      long to = v.getValueIteratedTo();
      expected.add(h.lowestEquivalentValue(to) + " " + to + " " + v.getCountAtValueIteratedTo());
    }

    List<String> read = new ArrayList<>();
    EncodedCounts.read(encoded(h), (from, to, n) -> read.add(from + " " + to + " " + n));

    assertThat(read).isEqualTo(expected);
  }

  @Test
  void add_cutOrChanged_countsAllOrNothing() {
    Histogram h = new Histogram(HOUR, 2);
    for (int i = 0; i < 100; i++) {
      h.recordValue(i * 1_000_003L);
    }
    byte[] bytes = Base64.getDecoder().decode(encoded(h));
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      byte[] broken =
          Arrays.copyOf(bytes, i % 2 == 0 ? bytes.length : random.nextInt(bytes.length));
      if (i % 2 == 0) {
        broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Histograms sum = new Histograms();
      sum.add(Base64.getEncoder().encodeToString(broken));
      if (sum.damaged > 0) {
        assertThat(sum.sum.getTotalCount()).isZero();
      }
    }
  }

  private static String encoded(Histogram h) {
    ByteBuffer bytes = ByteBuffer.allocate(h.getNeededByteBufferCapacity());
    int length = h.encodeIntoCompressedByteBuffer(bytes);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
  }
}
