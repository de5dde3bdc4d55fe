/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.io.File;
import java.security.CodeSource;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells from the stack of a first poll whose loop it is. */
final class Callers {

  // innermost frames first: package part, kind, framework. The first match wins.
  private static final String[][] KNOWN = {
    {"io.netty.channel.nio.", "netty-nio", "netty"},
    {"io.netty.channel.epoll.", "netty-epoll", "netty"},
    {"io.netty.channel.kqueue.", "netty-kqueue", "netty"},
    {"io.netty.channel.uring.", "netty-io_uring", "netty"},
    {"io.netty.incubator.channel.uring.", "netty-io_uring", "netty"},
    {"io.netty.channel.local.", "netty-local", "netty"},
    {"org.apache.tomcat.", "nio", "tomcat"},
    {"org.eclipse.jetty.", "nio", "jetty"},
    {"org.xnio.", "nio", "undertow"},
    {"org.apache.kafka.", "nio", "kafka"},
    {"kafka.network.", "nio", "kafka"},
    {"org.apache.zookeeper.", "nio", "zookeeper"},
    {"org.apache.pekko.", "nio", "pekko"},
    {"akka.io.", "nio", "akka"},
    {"jdk.internal.net.http.", "nio", "jdk-httpclient"},
    {"sun.net.httpserver.", "nio", "jdk-httpserver"},
  };

  // a consumer's time between polls is its user's: no loop
  private static final String KAFKA_CONSUMER = "org.apache.kafka.clients.consumer.";
  // made once and early: a security manager may deny it to the code that polls
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private static final Pattern JAR_VERSION = Pattern.compile("-(\\d[\\w.+-]*?)\\.jar$");

  private Callers() {}

  /** Initialises this class, on a thread that may do anything. */
  static void prepare() {
    // being called is enough
  }

  /** Who polls here; kind {@code none} where it is known to be no loop. */
  static LoopIdentity identify(Object poller, long tid) {
    Search search = new Search();
    WALKER.walk(search);
    Thread thread = Thread.currentThread();
    String kind = search.kind;
    String framework = search.framework;
    Class<?> home = search.home;
    Class<?> executor = TaskQueues.home(poller);
    if (executor != null) {
      kind = TaskQueues.kind(poller);
      framework = "netty";
      home = executor;
    }
    String runner = Frameworks.byThread(thread);
    if (runner != null) {
      framework = runner;
      home = thread.getClass();
    } else if (framework.equals("netty") && Frameworks.byPackage(home) != null) {
      framework = Frameworks.byPackage(home);
    } else if (framework.equals("netty") && Frameworks.byName(thread) != null) {
      framework = Frameworks.byName(thread);
      home = null; // its version is nowhere to be seen
    }
    if (search.consumer) {
      kind = LoopIdentity.NONE;
    }
    return new LoopIdentity(thread.getName(), kind, framework, version(home), search.depth, tid);
  }

  /** The frameworks that are told by who polls. */
  static Set<String> frameworks() {
    Set<String> names = new TreeSet<>();
    for (String[] row : KNOWN) {
      names.add(row[2]);
    }
    names.add("nio");
    return names;
  }

  /** Whether the poller's code is a framework's loop, which needs no third poll to be known. */
  static boolean isFrameworkLoop(LoopIdentity identity) {
    return !"nio".equals(identity.framework()) && !"kafka".equals(identity.framework());
  }

  /** How many frames that are not the JDK's are on the running thread's stack. */
  static int depth() {
    Search search = new Search();
    WALKER.walk(search);
    return search.depth;
  }

  static String version(Class<?> home) {
    if (home == null) {
      return "";
    }
    Package p = home.getPackage();
    if (p != null && p.getImplementationVersion() != null) {
      return p.getImplementationVersion();
    }
    CodeSource source;
    try {
      source =
          home.getProtectionDomain() == null ? null : home.getProtectionDomain().getCodeSource();
    } catch (SecurityException e) {
      return ""; // a security manager keeps it from the code that polls
    }
    if (source == null || source.getLocation() == null) {
      return home.getModule().isNamed() ? System.getProperty("java.version", "") : "";
    }
    Matcher m = JAR_VERSION.matcher(new File(source.getLocation().getPath()).getName());
    return m.find() ? m.group(1) : "";
  }

  /** Looks for the framework and counts the frames; a class, because hooks use no lambdas. */
  private static final class Search implements Function<Stream<StackWalker.StackFrame>, Boolean> {

    private String kind = "nio";
    private String framework = "nio";
    private Class<?> home;
    private int depth;
    private boolean consumer;

    @Override
    public Boolean apply(Stream<StackWalker.StackFrame> frames) {
      boolean known = false;
      for (Iterator<StackWalker.StackFrame> it = frames.iterator(); it.hasNext(); ) {
        StackWalker.StackFrame frame = it.next();
        String name = frame.getClassName();
        if (name.startsWith("dev.holter.agent.") || name.startsWith("sun.nio.ch.")) {
          continue;
        }
        if (!name.startsWith("java.") && !name.startsWith("jdk.")) {
          depth++;
        }
        consumer |= name.startsWith(KAFKA_CONSUMER);
        if (!known) {
          for (String[] row : KNOWN) {
            if (name.contains(row[0])) {
              kind = row[1];
              framework = row[2];
              home = frame.getDeclaringClass();
              known = true;
              break;
            }
          }
        }
      }
      return Boolean.TRUE;
    }
  }
}
