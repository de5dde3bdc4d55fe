/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.jar.JarFile;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Archives on disk. */
final class ZipProbes implements Family {

  private final Folder folder = new Folder();
  private final Path gzip = folder.fresh();
  private final ZipFile opened = new ZipFile(archive().toFile());
  // the JDK keeps what it knows of an open archive: each go needs one of its own
  private Path zip;

  ZipProbes() throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
      out.write(noise());
    }
  }

  void newArchive() throws IOException {
    zip = archive();
  }

  @Blocks(value = "zip.open", first = "newArchive")
  void openZip() throws IOException {
    new ZipFile(zip.toFile()).close();
  }

  @Blocks(value = "zip.open", first = "newArchive")
  void openJar() throws IOException {
    new JarFile(zip.toFile()).close();
  }

  @Blocks(value = "file.read", calls = 6)
  void readEntry() throws IOException {
    try (InputStream in = opened.getInputStream(opened.getEntry("noise"))) {
      in.readAllBytes();
    }
  }

  @Blocks(value = "file.read", first = "newArchive", calls = 10)
  void readZipStream() throws IOException {
    try (ZipInputStream in = new ZipInputStream(new FileInputStream(zip.toFile()))) {
      in.getNextEntry();
      in.readAllBytes();
    }
  }

  @Blocks(value = "file.read", calls = 6)
  void readGzipStream() throws IOException {
    try (InputStream in = new GZIPInputStream(new FileInputStream(gzip.toFile()))) {
      in.readAllBytes();
    }
  }

  private Path archive() throws IOException {
    Path path = folder.fresh();
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(path))) {
      out.putNextEntry(new ZipEntry("noise"));
      out.write(noise());
      for (int i = 0; i < 50; i++) {
        out.putNextEntry(new ZipEntry("empty-" + i));
      }
    }
    return path;
  }

  /** Does not shrink. */
  private static byte[] noise() {
    byte[] noise = new byte[500];
    new Random(1).nextBytes(noise);
    return noise;
  }

  @Override
  public void close() throws IOException {
    opened.close();
    folder.close();
  }
}
