/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.read;

import dev.holter.cli.model.InputException;
import dev.holter.cli.model.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A copy of all that is sound in a damaged recording, for every tool that reads JFR.
 *
 * @param chunks how many there are in it
 * @param kept bytes of the recording that are in the copy
 * @param length bytes of the recording
 * @param notes what was damaged, for people
 */
public record Recovery(int chunks, long kept, long length, List<String> notes) {

  private record Part(SoundFile file, Chunk chunk) {}

  /**
   * Writes the copy, readable by its owner only.
   *
   * @param damaged a file, or a folder of chunks that a killed process left
   * @param copy must not exist
   * @param progress told how far it is
   * @throws InputException if nothing sound is left, or there is such a file
   */
  public static Recovery of(Path damaged, Path copy, Progress progress) {
    List<String> notes = new ArrayList<>();
    List<Path> files = RecordingFiles.ofProcess(damaged);
    PassProgress done = PassProgress.over(progress, files);
    ReadableChunks readable = ReadableChunks.of(files, notes, done);
    List<Part> parts = new ArrayList<>();
    readable.files().forEach(f -> f.chunks().forEach(c -> parts.add(new Part(f, c))));
    parts.removeIf(p -> !decodes(p, notes, done));
    if (parts.isEmpty()) {
      throw new InputException(notes.get(0) + "; there is nothing to recover");
    }
    if (parts.stream().map(p -> p.file().path().toAbsolutePath().getParent()).distinct().count()
        > 1) {
      throw new InputException(
          damaged + ": has folders of several processes; recover each of them by itself");
    }
    parts.sort(Comparator.comparingLong(p -> p.chunk().start()));
    try {
      Files.createFile(copy, ownersAlone(copy));
      write(parts, copy, done);
    } catch (FileAlreadyExistsException e) {
      throw new InputException(copy + ": is there already; give -o another file", e);
    } catch (IOException e) {
      throw new InputException(
          copy + ": cannot be written (" + e + "); give -o a file in a folder that exists", e);
    }
    return new Recovery(
        parts.size(),
        parts.stream().mapToLong(p -> p.chunk().size()).sum(),
        readable.length(),
        List.copyOf(notes));
  }

  /** Whether it can be read at all: with its types damaged, a chunk is of use to no one. */
  private static boolean decodes(Part p, List<String> notes, PassProgress done) {
    Stacks stacks = new Stacks();
    EventPass pass = new EventPass(stacks, done);
    new HolterEvents(stacks, Window.ALL).subscribe(pass);
    String name = p.file().name() + ": ";
    try (FileChannel in = FileChannel.open(p.file().path(), StandardOpenOption.READ)) {
      return pass.run(in, p.chunk(), note -> notes.add(name + note));
    } catch (IOException | UncheckedIOException e) {
      notes.add(name + "a chunk cannot be read (" + e.getMessage() + ")");
      return false;
    } finally {
      done.done(p.chunk().size());
    }
  }

  private static void write(List<Part> parts, Path copy, PassProgress done) throws IOException {
    try (FileChannel out = FileChannel.open(copy, StandardOpenOption.WRITE)) {
      for (Part p : parts) {
        try (FileChannel in = FileChannel.open(p.file().path(), StandardOpenOption.READ)) {
          copy(p.chunk(), in, out);
        }
        done.done(p.chunk().size());
      }
    } catch (IOException e) {
      Files.deleteIfExists(copy);
      throw e;
    }
  }

  /** Writes a mended chunk behind what is there. */
  private static void copy(Chunk chunk, FileChannel in, FileChannel out) throws IOException {
    long begin = out.position();
    long done = 0;
    while (done < chunk.size()) {
      long n = in.transferTo(chunk.offset() + done, chunk.size() - done, out);
      if (n <= 0) {
        throw new IOException("the file shrank while it was read");
      }
      done += n;
    }
    ByteBuffer header = ByteBuffer.allocate(Chunk.HEADER);
    in.read(header, chunk.offset());
    chunk.mend(header);
    out.write(header.flip(), begin);
  }

  private static FileAttribute<?>[] ownersAlone(Path copy) throws IOException {
    boolean posix = copy.getFileSystem().supportedFileAttributeViews().contains("posix");
    return posix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
