/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.io.File;
import java.security.CodeSource;
import java.util.Iterator;
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
  private static final Pattern JAR_VERSION = Pattern.compile("-(\\d[\\w.+-]*?)\\.jar$");

  private Callers() {}

  /** Who polls here; kind {@code none} where it is known to be no loop. */
  static LoopIdentity identify(Object poller) {
    Search search = new Search();
    StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).walk(search);
    Thread thread = Thread.currentThread();
    String kind = search.kind;
    String framework = search.framework;
    Class<?> home = search.home;
    NettyOwner owner = "netty".equals(framework) ? NettyOwner.of(thread, home) : null;
    if (owner != null) {
      framework = owner.framework();
      home = owner.home();
    }
    if (search.consumer) {
      kind = "none";
    }
    return new LoopIdentity(
        thread.getName(), kind, framework, version(home), search.depth, OsThread.id());
  }

  /** Whether the poller's code is a framework's loop, which needs no third poll to be known. */
  static boolean isFrameworkLoop(LoopIdentity identity) {
    return !"nio".equals(identity.framework()) && !"kafka".equals(identity.framework());
  }

  /** How many frames that are not the JDK's are on the running thread's stack. */
  static int depth() {
    Search search = new Search();
    StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).walk(search);
    return search.depth;
  }

  private static String version(Class<?> home) {
    if (home == null) {
      return "";
    }
    Package p = home.getPackage();
    if (p != null && p.getImplementationVersion() != null) {
      return p.getImplementationVersion().split("/", 2)[0]; // some add the commit
    }
    CodeSource source =
        home.getProtectionDomain() == null ? null : home.getProtectionDomain().getCodeSource();
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
