/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.tests;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * A place where the agent has a hard time: options for the JVM before and behind the agent's own,
 * the agent's jar, where it is to record, and the program.
 */
final class HostilePlace {

  /** What is expected of the agent's one line. */
  enum Line {
    RECORDS,
    SAYS_WHY_NOT
  }

  final String name;
  final Line line;
  String contains = "";
  String[] before = {};
  String[] behind = {};
  Path agent = Jars.AGENT;
  String recording = "recording.jfr";
  String[] program = {HostileProgram.class.getName()};
  int newest = Integer.MAX_VALUE;
  boolean twice;

  private HostilePlace(String name, Line line) {
    this.name = name;
    this.line = line;
  }

  static List<HostilePlace> all() {
    List<HostilePlace> all = new ArrayList<>();
    all.add(with("interpreter alone", "-Xint"));
    all.add(with("one compiler, serial collector", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    all.add(with("no shared classes", "-Xshare:off"));
    all.add(with("16 MB of heap", "-Xmx16m"));
    all.add(with("no home", "-Duser.home=/nonexistent"));
    all.add(
        with(
            "no java.sql, no java.logging",
            "--limit-modules",
            "java.base,java.instrument,jdk.jfr,java.management"));
    all.add(without("no jdk.jfr", "jdk.jfr", "--limit-modules", "java.instrument,java.management"));
    all.add(without("no java.management", "java.management", "--limit-modules", "java.instrument"));
    all.add(
        without(
            "no folder for JFR",
            "-XX:FlightRecorderOptions=repository=",
            "-Djava.io.tmpdir=/proc/holter"));
    all.add(into("/proc/recording.jfr", "cannot write /proc/recording.jfr"));
    all.add(into("nowhere/recording.jfr", "its folder does not exist"));
    all.add(into(".", "Is a directory"));
    HostilePlace twice = with("the agent twice");
    twice.twice = true;
    all.add(twice);
    HostilePlace loader =
        with("a system loader", "-Djava.system.class.loader=" + OwnSystemLoader.class.getName());
    all.add(loader);
    HostilePlace namesake = with("a package of Holter's");
    namesake.program = new String[] {"dev.holter.agent.NamesakeProgram"};
    all.add(namesake);
    HostilePlace walled = with("a loader that hides Holter");
    walled.program =
        new String[] {
          WalledProgram.class.getName(),
          Jars.testClasses().toString(),
          "--",
          HostileProgram.class.getName()
        };
    all.add(walled);
    HostilePlace strict = with("a security manager", "-Djava.security.manager=allow");
    strict.program = new String[] {StrictProgram.class.getName()};
    strict.newest = 23;
    all.add(strict);
    return all;
  }

  /** Another agent before Holter, or behind it. */
  static HostilePlace other(Path folder, boolean first) {
    String option = "-javaagent:" + jar(folder.resolve("other.jar"));
    HostilePlace place = with("another agent " + (first ? "first" : "last"));
    place.before = first ? new String[] {option} : new String[0];
    place.behind = first ? new String[0] : new String[] {option};
    return place;
  }

  /** The agent's jar by another name, in a folder with a name that is hard to spell. */
  static HostilePlace renamed(Path folder, boolean jarToo) {
    Path strange;
    try {
      strange = folder.resolve("größe 1");
    } catch (InvalidPathException e) {
      strange = folder.resolve("a b"); // a system that knows no such letters
    }
    HostilePlace place = with("a strange folder, the jar " + (jarToo ? "renamed" : "not"));
    place.agent = strange.resolve(jarToo ? "my agent.jar" : Jars.AGENT.getFileName().toString());
    try {
      Files.createDirectories(strange);
      Files.copy(Jars.AGENT, place.agent);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return place;
  }

  /** JFR ends the JVM when its disk is full; needs the right to mount one. */
  static HostilePlace full(Path disk) {
    assumeThat(mount("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()))
        .as("a disk can be mounted")
        .isTrue();
    return without("a full disk", "MB left", "-Djava.io.tmpdir=" + disk);
  }

  static boolean mount(String... command) {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted", e);
    }
  }

  private static HostilePlace with(String name, String... options) {
    HostilePlace place = new HostilePlace(name, Line.RECORDS);
    place.before = options;
    return place;
  }

  private static HostilePlace without(String name, String why, String... options) {
    HostilePlace place = new HostilePlace(name, Line.SAYS_WHY_NOT);
    place.contains = why;
    place.before = options;
    return place;
  }

  private static HostilePlace into(String recording, String why) {
    HostilePlace place = without("a recording in " + recording, why);
    place.recording = recording;
    return place;
  }

  private static Path jar(Path file) {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", OtherAgent.class.getName());
    attributes.putValue("Can-Retransform-Classes", "true");
    try (OutputStream out = Files.newOutputStream(file)) {
      // its class is on the class path
      new JarOutputStream(out, manifest).close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** The whole command line behind {@code java}. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of(before));
    String option = "-javaagent:" + agent + "=recording=" + recording;
    arguments.add(option);
    if (twice) {
      arguments.add(option);
    }
    arguments.addAll(List.of(behind));
    arguments.addAll(List.of("-cp", Jars.testClasses().toString()));
    Stream.of(program).forEach(arguments::add);
    return arguments;
  }

  @Override
  public String toString() {
    return name;
  }
}
