/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.stream.Stream;

/** Attributes and folders by {@code java.nio.file}. */
final class FolderProbes implements Family {

  private final Folder folder = new Folder();
  private final Path small = folder.file(1000);
  private final Path entries = folder.folder(1);
  private Path fresh;
  private DirectoryStream<Path> opened;
  private Iterator<Path> iterator;

  FolderProbes() throws IOException {}

  void newName() {
    fresh = folder.fresh();
  }

  void openFolder() throws IOException {
    if (opened != null) {
      opened.close();
    }
    opened = Files.newDirectoryStream(entries);
    iterator = opened.iterator();
  }

  @Blocks("file.metadata")
  boolean exists() {
    return Files.exists(small);
  }

  @Blocks("file.metadata")
  boolean isDirectory() {
    return Files.isDirectory(small);
  }

  @Blocks("file.metadata")
  boolean isReadable() {
    return Files.isReadable(small);
  }

  @Blocks("file.metadata")
  long size() throws IOException {
    return Files.size(small);
  }

  @Blocks("file.metadata")
  Object readAttributes() throws IOException {
    return Files.readAttributes(small, BasicFileAttributes.class);
  }

  @Blocks("file.metadata")
  Object readAttributesByName() throws IOException {
    return Files.readAttributes(small, "posix:*");
  }

  @Blocks("file.metadata")
  void setLastModifiedTime() throws IOException {
    Files.setLastModifiedTime(small, Files.getLastModifiedTime(entries));
  }

  @Blocks("file.metadata")
  Path toRealPath() throws IOException {
    return small.toRealPath();
  }

  @Blocks("file.metadata")
  boolean isSameFile() throws IOException {
    return Files.isSameFile(small, entries);
  }

  @Blocks("file.metadata")
  long usableSpace() throws IOException {
    return Files.getFileStore(small).getUsableSpace();
  }

  @Blocks(value = "file.metadata", first = "newName")
  void createDirectory() throws IOException {
    Files.createDirectory(fresh);
  }

  @Blocks(value = "file.metadata", first = "newName")
  void createSymbolicLink() throws IOException {
    Files.createSymbolicLink(fresh, small);
  }

  @Blocks("file.list")
  void newDirectoryStream() throws IOException {
    Files.newDirectoryStream(entries).close();
  }

  @Blocks(value = "file.list", first = "openFolder", calls = 4)
  void iterate() {
    while (iterator.hasNext()) {
      iterator.next();
    }
  }

  @Blocks(value = "file.list", calls = 5)
  long list() throws IOException {
    try (Stream<Path> paths = Files.list(entries)) {
      return paths.count();
    }
  }

  @Blocks(value = "file.list", calls = 7)
  long walk() throws IOException {
    try (Stream<Path> paths = Files.walk(entries)) {
      return paths.count();
    }
  }

  @Blocks(value = "file.list", calls = 7)
  long find() throws IOException {
    try (Stream<Path> paths = Files.find(entries, 3, FolderProbes::any)) {
      return paths.count();
    }
  }

  @Blocks(value = "file.list", calls = 7)
  void walkFileTree() throws IOException {
    Files.walkFileTree(entries, new SimpleFileVisitor<>() {});
  }

  @Blocks("file.temp")
  void createTempFile() throws IOException {
    Files.createTempFile(entries.getParent(), "probe", null);
  }

  @Blocks("file.temp")
  void createTempDirectory() throws IOException {
    Files.createTempDirectory(entries.getParent(), "probe");
  }

  private static boolean any(Path path, BasicFileAttributes attributes) {
    return true;
  }

  @Override
  public void close() throws IOException {
    if (opened != null) {
      opened.close();
    }
    folder.close();
  }
}
