/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.AsynchronousFileChannel;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;

/** File channels, and single files by {@code java.nio.file}. */
final class NioFileProbes implements Family {

  private static final int SIZE = 4 << 20;
  private static final byte[] MEGABYTES = new byte[SIZE];
  private static final byte[] KILOBYTES = new byte[32 << 10];

  private final Folder folder = new Folder();
  private final SlowFile slow = new SlowFile(folder, true);
  private final Path small = folder.file(1000);
  private final Path middling = folder.file(64 << 10);
  private final Path big = folder.file(SIZE);
  private final Path target = folder.file(0);
  private final FileChannel fromPipe = FileChannel.open(slow.path(), READ);
  private final FileChannel toPipe = FileChannel.open(slow.path(), WRITE);
  private final FileChannel toDisk = FileChannel.open(target, WRITE);
  private final FileChannel fromDisk = FileChannel.open(big, READ, WRITE);
  private final MappedByteBuffer mapped = fromDisk.map(MapMode.READ_WRITE, 0, SIZE);
  private final InputStream in = Files.newInputStream(slow.path());
  private final BufferedReader reader = Files.newBufferedReader(slow.path());
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(SIZE);
  private Path fresh;

  NioFileProbes() throws IOException, InterruptedException {}

  void writeLate() {
    slow.writeLate();
  }

  void readLate() {
    slow.readLate(SIZE);
  }

  void newName() {
    fresh = folder.fresh();
  }

  void newFile() throws IOException {
    fresh = folder.file(10);
  }

  void dirty() throws IOException {
    toDisk.write(ByteBuffer.wrap(MEGABYTES), 0);
  }

  void dirtyMap() {
    mapped.put(0, MEGABYTES);
  }

  @Blocks("file.open")
  void openChannel() throws IOException {
    FileChannel.open(small, READ).close();
  }

  @Blocks("file.open")
  void openAsynchronousChannel() throws IOException {
    AsynchronousFileChannel.open(small, READ).close();
  }

  @Blocks("file.open")
  void openInputStream() throws IOException {
    Files.newInputStream(small).close();
  }

  @Blocks(value = "file.open", first = "newName")
  void createFile() throws IOException {
    Files.createFile(fresh);
  }

  @Blocks(value = "file.read", first = "writeLate")
  void readChannel() throws IOException {
    fromPipe.read(ByteBuffer.allocate(100));
  }

  @Blocks("file.read")
  void readChannelAtPosition() throws IOException {
    fromDisk.read(buffer.clear(), 0);
  }

  @Blocks("file.read")
  void readChannelScattering() throws IOException {
    fromDisk.position(0).read(new ByteBuffer[] {ByteBuffer.allocate(10), ByteBuffer.allocate(10)});
  }

  @Blocks("file.read")
  void transferTo() throws IOException {
    fromDisk.transferTo(0, SIZE, toDisk);
  }

  @Blocks("file.write")
  void transferFrom() throws IOException {
    toDisk.transferFrom(fromDisk.position(0), 0, SIZE);
  }

  @Blocks(value = "file.write", first = "readLate")
  void writeChannel() throws IOException {
    toPipe.write(ByteBuffer.wrap(MEGABYTES));
  }

  @Blocks(value = "file.sync", first = "dirty")
  void force() throws IOException {
    toDisk.force(true);
  }

  @Blocks("file.map")
  void map() throws IOException {
    fromDisk.map(MapMode.READ_ONLY, 0, SIZE);
  }

  @Blocks("file.map")
  void loadMapped() {
    mapped.load();
  }

  @Blocks(value = "file.sync", first = "dirtyMap")
  void forceMapped() {
    mapped.force();
  }

  @Blocks("file.lock")
  void lockChannel() throws IOException {
    toDisk.lock().release();
  }

  @Blocks(value = "file.read", first = "writeLate")
  void readInputStream() throws IOException {
    in.read(new byte[100]);
  }

  @Blocks(value = "file.read", first = "writeLate")
  void readLineOfReader() throws IOException {
    reader.readLine();
  }

  @Blocks("file.read")
  void readAllBytes() throws IOException {
    Files.readAllBytes(middling);
  }

  @Blocks("file.read")
  void readString() throws IOException {
    Files.readString(small);
  }

  @Blocks("file.read")
  void readAllLines() throws IOException {
    Files.readAllLines(small);
  }

  @Blocks("file.read")
  void mismatch() throws IOException {
    Files.mismatch(middling, small);
  }

  @Blocks("file.write")
  void write() throws IOException {
    Files.write(target, KILOBYTES);
  }

  @Blocks("file.write")
  void writeString() throws IOException {
    Files.writeString(target, "a line\n");
  }

  @Blocks(value = "file.write", first = "newName")
  void copy() throws IOException {
    Files.copy(big, fresh);
  }

  @Blocks(value = "file.metadata", first = "newFile")
  void move() throws IOException {
    Files.move(fresh, folder.fresh());
  }

  @Blocks(value = "file.metadata", first = "newFile")
  void delete() throws IOException {
    Files.delete(fresh);
  }

  @Override
  public void close() throws IOException {
    fromPipe.close();
    toPipe.close();
    toDisk.close();
    fromDisk.close();
    in.close();
    reader.close();
    slow.close();
    folder.close();
  }
}
