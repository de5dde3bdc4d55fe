/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.record;

import dev.holter.agent.call.Sources;
import dev.holter.agent.loop.Journal;
import dev.holter.agent.watch.Sampler;
import dev.holter.event.ArtifactEvent;
import java.lang.instrument.Instrumentation;
import java.security.CodeSource;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Says of each class in a reported stack which jar it came from: a stack holds names alone, and who
 * reads the recording has no class path.
 *
 * <p>Thread-safe. Each class is written when it is first seen and again in every chunk, since old
 * chunks are thrown away.
 */
final class Artifacts
    implements Sources, Sampler.StackListener, Function<Stream<StackWalker.StackFrame>, Boolean> {

  /** More classes than reports name; a service that generates classes must not fill the heap. */
  private static final int LIMIT = 8192;

  private static final int DEPTH = 64;
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private final Map<String, String> known = new ConcurrentHashMap<>();
  private final Set<String> unknown = ConcurrentHashMap.newKeySet();
  private final Instrumentation instrumentation;

  Artifacts(Instrumentation instrumentation) {
    this.instrumentation = instrumentation;
  }

  @Override
  public void seen() {
    WALKER.walk(this);
  }

  @Override
  public Boolean apply(Stream<StackWalker.StackFrame> frames) {
    int depth = 0;
    for (Iterator<StackWalker.StackFrame> it = frames.iterator(); it.hasNext() && depth < DEPTH; ) {
      Class<?> c = it.next().getDeclaringClass();
      depth++;
      if (c.getClassLoader() != null && !known.containsKey(c.getName())) {
        learn(c);
      }
    }
    return Boolean.TRUE;
  }

  @Override
  public void kept(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack) {
      String module = frame.getModuleName();
      boolean jdk = module != null && (module.startsWith("java.") || module.startsWith("jdk."));
      if (!jdk && !known.containsKey(frame.getClassName())) {
        unknown.add(frame.getClassName());
      }
    }
  }

  /**
   * Finds the classes that stacks named. Called by Holter's own thread: it looks at all classes.
   */
  void settle() {
    if (unknown.isEmpty()) {
      return;
    }
    for (Class<?> c : instrumentation.getAllLoadedClasses()) {
      if (unknown.remove(c.getName())) {
        learn(c);
      }
    }
    unknown.clear(); // hidden or unloaded meanwhile
  }

  /** Writes all that is known. */
  void writeAll() {
    for (Map.Entry<String, String> e : known.entrySet()) {
      write(e.getKey(), e.getValue());
    }
  }

  private void learn(Class<?> c) {
    if (known.size() >= LIMIT) {
      return;
    }
    String artifact;
    try {
      artifact = artifact(c);
    } catch (SecurityException e) {
      unknown.add(c.getName()); // Holter's own thread may ask, under any security manager
      return;
    }
    if (known.put(c.getName(), artifact) == null && Journal.on) {
      write(c.getName(), artifact);
    }
  }

  private static void write(String className, String artifact) {
    ArtifactEvent e = new ArtifactEvent();
    e.className = className;
    e.artifact = artifact;
    e.commit();
  }

  private static String artifact(Class<?> c) {
    CodeSource source =
        c.getProtectionDomain() == null ? null : c.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return c.getModule().isNamed() ? c.getModule().getName() : "";
    }
    return name(source.getLocation().getPath());
  }

  /** The jar's name, also of one nested in another; of a folder, its last two names. */
  static String name(String location) {
    String path = location.endsWith("!/") ? location.substring(0, location.length() - 2) : location;
    boolean folder = path.endsWith("/") && !path.endsWith(".jar/");
    path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    int last = path.lastIndexOf('/');
    if (folder && last > 0) {
      last = path.lastIndexOf('/', last - 1);
    }
    return path.substring(last + 1);
  }
}
