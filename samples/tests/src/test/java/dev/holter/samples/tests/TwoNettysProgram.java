/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Two copies of Netty, each in a class loader of its own and with a loop of its own; the first is
 * held up in {@link #first}, the second in {@link #second}. Reflection, as neither is on the class
 * path. Arguments: the two folders of jars.
 */
final class TwoNettysProgram {

  private static final int TASKS = 50;
  // a busy machine may spoil one, and one is enough
  private static final int SLOW_ONES = 5;

  private TwoNettysProgram() {}

  public static void main(String[] args) throws Exception {
    try (URLClassLoader one = copy(args[0]);
        URLClassLoader other = copy(args[1])) {
      AutoCloseable firstLoop = run(one, "first-netty", TwoNettysProgram::first);
      AutoCloseable secondLoop = run(other, "second-netty", TwoNettysProgram::second);
      firstLoop.close();
      secondLoop.close();
    }
    System.out.println("done");
  }

  // not a computation: where others keep the machine busy, that is not the loop's own fault
  private static Void first() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(80);
    return null;
  }

  private static Void second() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(120);
    return null;
  }

  // the loop asked in order: so many quick tasks, each a turn of its own, then the slow one
  private static AutoCloseable run(ClassLoader netty, String name, Callable<Void> slow)
      throws Exception {
    Class<?> type = netty.loadClass("io.netty.channel.nio.NioEventLoopGroup");
    ThreadFactory threads = task -> new Thread(task, name);
    Object group = type.getConstructor(int.class, ThreadFactory.class).newInstance(1, threads);
    Method submit = type.getMethod("submit", Callable.class);
    for (int i = 0; i < TASKS; i++) {
      ((Future<?>) submit.invoke(group, (Callable<?>) () -> null)).get();
    }
    for (int i = 0; i < SLOW_ONES; i++) {
      ((Future<?>) submit.invoke(group, slow)).get();
    }
    return () -> {
      Object ended = type.getMethod("shutdownGracefully").invoke(group);
      ((Future<?>) ended).get();
    };
  }

  private static URLClassLoader copy(String folder) throws IOException {
    try (Stream<Path> jars = Files.list(Path.of(folder))) {
      URL[] urls =
          jars.filter(jar -> jar.getFileName().toString().startsWith("netty-"))
              .map(Path::toFile)
              .map(TwoNettysProgram::url)
              .toArray(URL[]::new);
      return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }
  }

  private static URL url(File jar) {
    try {
      return jar.toURI().toURL();
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
  }
}
