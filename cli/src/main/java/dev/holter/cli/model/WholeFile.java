/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/** Files that are there as a whole or not at all: they are written beside, and then moved. */
public final class WholeFile {

  /** What a recording begins with. */
  private static final byte[] RECORDING = "FLR\0".getBytes(StandardCharsets.US_ASCII);

  private WholeFile() {}

  /** What is in the file. */
  public interface Content {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, or replaces it.
   *
   * @throws InputException for a recording, which nobody means to lose
   */
  public static void write(Path file, Content content) throws IOException {
    if (recording(file)) {
      throw new InputException(file + ": this is a recording, which would be lost; name another");
    }
    if (asItIs(file)) {
      try (OutputStream out = Files.newOutputStream(file)) {
        content.to(out);
      }
      return;
    }
    // a link stays one
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path beside =
        target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid());
    try {
      try (OutputStream out = Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW)) {
        content.to(out);
      }
      if (Files.exists(target)) {
        samePermissions(target, beside);
      }
      Files.move(beside, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** A device, a pipe, or what stdout goes to; and a file in a folder that takes no other. */
  private static boolean asItIs(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    boolean there = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    return there && !Files.isRegularFile(file)
        || there && !Files.isWritable(folder)
        || file.startsWith("/dev")
        || file.startsWith("/proc");
  }

  private static boolean recording(Path file) throws IOException {
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return Arrays.equals(in.readNBytes(RECORDING.length), RECORDING);
    }
  }

  private static void samePermissions(Path of, Path to) throws IOException {
    try {
      Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(of));
    } catch (UnsupportedOperationException e) {
      // on Windows a file has those of its folder
    }
  }
}
