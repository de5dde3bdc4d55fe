/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything of a set of recordings that the JDK can read; mended copies go with it. */
record SoundFiles(List<SoundFile> files) implements AutoCloseable {

  static SoundFiles of(ReadableChunks readable) throws IOException {
    SoundFiles sound = new SoundFiles(new ArrayList<>());
    try {
      for (Map.Entry<ChunkWalk, List<Chunk>> e : readable.byFile().entrySet()) {
        sound.files.add(SoundFile.of(e.getKey(), e.getValue()));
      }
      return sound;
    } catch (IOException e) {
      sound.close();
      throw e;
    }
  }

  /** A file of each chunk of one of them, which go with it. */
  List<SoundFile> split(SoundFile file) throws IOException {
    List<SoundFile> parts = file.split();
    files.addAll(parts);
    return parts;
  }

  @Override
  public void close() throws IOException {
    for (SoundFile file : files) {
      file.close();
    }
  }
}
