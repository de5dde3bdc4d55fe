/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Random;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.IntCountsHistogram;
import org.junit.jupiter.api.Test;

class HistogramsTest {

  private final Random random = new Random(7);

  @Test
  void text_manyHistogramsOneAfterTheOther_areReadAsTheyWere() throws DataFormatException {
    for (int values : new int[] {0, 1, 100_000, 3}) {
      IntCountsHistogram written = new IntCountsHistogram(1_000, 3_600_000_000_000L, 2);
      for (int i = 0; i < values; i++) {
        written.recordValue(Math.abs(random.nextLong()) >> 22 + random.nextInt(20));
      }
      byte[] bytes = Base64.getDecoder().decode(Histograms.text(written));
      Histogram read = Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(bytes), 0);
      ByteBuffer own = ByteBuffer.allocate(written.getNeededByteBufferCapacity());
      written.encodeIntoCompressedByteBuffer(own);
      own.flip();
      assertThat(read).isEqualTo(Histogram.decodeFromCompressedByteBuffer(own, 0));
      assertThat(read.getTotalCount()).isEqualTo(values);
    }
  }
}
