/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;

/** Files by {@code java.io}. */
final class FileProbes implements Family {

  private static final byte[] MEGABYTES = new byte[4 << 20];

  private final Folder folder = new Folder();
  private final SlowFile slow = new SlowFile(folder, true);
  private final SlowFile unopened = new SlowFile(folder, false);
  private final File small = folder.file(1000).toFile();
  private final File written = folder.file(0).toFile();
  private final File entries = folder.folder(10).toFile();
  private final FileInputStream in = new FileInputStream(slow.path().toFile());
  private final RandomAccessFile random = new RandomAccessFile(slow.path().toFile(), "r");
  private final FileOutputStream out = new FileOutputStream(slow.path().toFile());
  private final FileOutputStream toDisk = new FileOutputStream(written);
  private final BufferedReader reader =
      new BufferedReader(new FileReader(slow.path().toFile(), StandardCharsets.US_ASCII));
  private final Scanner scanner = new Scanner(slow.path(), StandardCharsets.US_ASCII);
  private final PrintStream printer = new PrintStream(slow.path().toFile(), "US-ASCII");
  private final FileWriter writer = new FileWriter(written, StandardCharsets.US_ASCII);
  private File fresh;

  FileProbes() throws Exception {}

  void writeLate() {
    slow.writeLate();
  }

  void readLate() {
    slow.readLate(MEGABYTES.length);
  }

  void openLate() {
    unopened.openLate();
  }

  void newName() {
    fresh = folder.fresh().toFile();
  }

  void newFile() throws IOException {
    fresh = folder.file(10).toFile();
  }

  void dirty() throws IOException {
    toDisk.write(MEGABYTES);
  }

  @Blocks(value = "file.open", first = "openLate")
  void openInputStream() throws IOException {
    new FileInputStream(unopened.path().toFile()).close();
  }

  @Blocks(value = "file.open", first = "newName")
  void openOutputStream() throws IOException {
    new FileOutputStream(fresh).close();
  }

  @Blocks(value = "file.open", first = "newName")
  void openFileWriter() throws IOException {
    new FileWriter(fresh, StandardCharsets.US_ASCII).close();
  }

  @Blocks("file.open")
  void openRandomAccessFile() throws IOException {
    new RandomAccessFile(small, "r").close();
  }

  @Blocks(value = "file.read", first = "writeLate")
  void readInputStream() throws IOException {
    in.read(new byte[100]);
  }

  @Blocks("file.read")
  void readAllBytes() throws IOException {
    try (FileInputStream all = new FileInputStream(small)) {
      all.readAllBytes();
    }
  }

  @Blocks(value = "file.read", first = "writeLate")
  void readRandomAccessFile() throws IOException {
    random.read(new byte[100]);
  }

  @Blocks(value = "file.read", first = "writeLate")
  void readLineOfReader() throws IOException {
    reader.readLine();
  }

  @Blocks(value = "file.read", first = "writeLate")
  void nextLineOfScanner() {
    scanner.nextLine();
  }

  @Blocks(value = "file.write", first = "readLate")
  void writeOutputStream() throws IOException {
    out.write(MEGABYTES);
  }

  @Blocks(value = "file.write", first = "readLate")
  void writePrintStream() {
    printer.write(MEGABYTES, 0, MEGABYTES.length);
  }

  @Blocks("file.write")
  void writeFileWriter() throws IOException {
    writer.write("a line\n");
    writer.flush();
  }

  @Blocks("file.write")
  void writeRandomAccessFile() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(written, "rw")) {
      file.write(MEGABYTES);
    }
  }

  @Blocks("file.write")
  void writeThroughRandomAccessFile() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(written, "rwd")) {
      file.write(MEGABYTES);
    }
  }

  @Blocks(value = "file.sync", first = "dirty")
  void syncFileDescriptor() throws IOException {
    toDisk.getFD().sync();
  }

  @Blocks("file.metadata")
  boolean exists() {
    return small.exists();
  }

  @Blocks("file.metadata")
  long length() {
    return small.length();
  }

  @Blocks("file.metadata")
  long lastModified() {
    return small.lastModified();
  }

  @Blocks("file.metadata")
  String canonicalPath() throws IOException {
    return small.getCanonicalPath();
  }

  @Blocks(value = "file.metadata", first = "newName")
  boolean createNewFile() throws IOException {
    return fresh.createNewFile();
  }

  @Blocks(value = "file.metadata", first = "newName")
  boolean mkdir() {
    return fresh.mkdir();
  }

  @Blocks(value = "file.metadata", first = "newFile")
  boolean delete() {
    return fresh.delete();
  }

  @Blocks(value = "file.metadata", first = "newFile")
  boolean renameTo() {
    return fresh.renameTo(new File(fresh.getPath() + ".renamed"));
  }

  @Blocks("file.list")
  String[] list() {
    return entries.list();
  }

  @Blocks("file.list")
  File[] listFiles() {
    return entries.listFiles();
  }

  @Blocks("file.temp")
  File createTempFile() throws IOException {
    return File.createTempFile("probe", null, entries.getParentFile());
  }

  @Override
  public void close() throws IOException {
    in.close();
    random.close();
    out.close();
    toDisk.close();
    reader.close();
    scanner.close();
    printer.close();
    writer.close();
    slow.close();
    folder.close();
  }
}
