/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.bench.run;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** async-profiler, attached to a running JVM of Linux. */
public final class Profiler {

  /** Each millisecond of CPU time a stack: one in some hundred of a slice's would be too few. */
  private static final String START = "start,event=cpu,interval=1ms,threads";

  // where code is inlined and nothing in it can stop the thread, as in most hooks, the compiler
  // notes whose it is with these alone: without them a hook counts for the method it is woven into
  private static final String[] NOTES = {
    "-XX:+UnlockDiagnosticVMOptions", "-XX:+DebugNonSafepoints"
  };

  private final Path library;
  private final Path stacks;

  /** Unpacks its library into a folder. */
  public Profiler(Places places, Path folder) {
    library = folder.resolve("libasyncProfiler.so");
    stacks = folder.resolve("stacks.collapsed");
    String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
    try (ZipFile jar = new ZipFile(places.peer("async-profiler").toFile())) {
      String entry = "linux-" + machine + "/" + library.getFileName();
      Files.copy(jar.getInputStream(jar.getEntry(entry)), library);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a JVM is to be started with so that its stacks name inlined code. */
  public static String[] options() {
    return NOTES.clone();
  }

  /** Begins to take stacks of a process. */
  public void start(Process process) {
    tell(process, START);
  }

  /** Ends that; a line a stack, as {@link dev.holter.bench.parts.Parts} takes them. */
  public List<String> stop(Process process) {
    tell(process, "stop,file=" + stacks + ",collapsed");
    try {
      return Files.readAllLines(stacks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(Process process, String what) {
    try {
      VirtualMachine machine = VirtualMachine.attach(Long.toString(process.pid()));
      try {
        machine.loadAgentPath(library.toString(), what);
      } finally {
        machine.detach();
      }
    } catch (Exception e) { // no such process, no profiler, no right: each ends the benchmark
      throw new IllegalStateException("async-profiler cannot " + what, e);
    }
  }
}
