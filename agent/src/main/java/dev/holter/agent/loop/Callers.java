/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.loop;

import java.io.File;
import java.security.CodeSource;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Tells from the stack of a first poll whose loop it is: of whoever calls the selector. A framework
 * further out is only where that code runs: a handler's look-up may select on a worker of Tomcat's.
 */
final class Callers {

  // package part, kind, framework. The first match wins.
  private static final String[][] KNOWN = {
    {"io.netty.channel.nio.", "netty-nio", "netty"},
    {"io.netty.channel.epoll.", "netty-epoll", "netty"},
    {"io.netty.channel.kqueue.", "netty-kqueue", "netty"},
    {"io.netty.channel.uring.", "netty-io_uring", "netty"},
    {"io.netty.incubator.channel.uring.", "netty-io_uring", "netty"},
    {"io.netty.channel.local.", "netty-local", "netty"},
    {"org.apache.tomcat.", "nio", "tomcat"},
    {"org.eclipse.jetty.", "nio", "jetty"},
    {"org.xnio.", "nio", "xnio"},
    {"org.apache.kafka.", "nio", "kafka"},
    {"kafka.network.", "nio", "kafka"},
    {"org.apache.zookeeper.", "nio", "zookeeper"},
    {"org.apache.pekko.", "nio", "pekko"},
    {"akka.io.", "nio", "akka"},
    {"org.glassfish.grizzly.", "nio", "grizzly"},
    {"org.apache.mina.", "nio", "mina"},
    {"org.apache.hc.core5.", "nio", "httpcore"},
    {"com.hazelcast.", "nio", "hazelcast"},
    {"jdk.internal.net.http.", "nio", "jdk-httpclient"},
    {"sun.net.httpserver.", "nio", "jdk-httpserver"},
  };

  // whose time between polls is their user's: a consumer, and blocking reads made of selectors
  private static final String KAFKA_CONSUMER = "org.apache.kafka.clients.consumer.";
  private static final String[] NO_LOOPS = {
    KAFKA_CONSUMER,
    "org.xnio.nio.SelectorUtils",
    "org.apache.hadoop.net.SocketIOWithTimeout",
    "org.apache.tomcat.util.net.NioSelectorPool",
    "org.glassfish.grizzly.nio.tmpselectors.",
    "com.sun.jndi.dns.",
    "org.xbill.DNS.Client", // of dnsjava 2
  };
  // but a consumer may have a thread of its own
  private static final String KAFKA_CONSUMER_THREAD =
      KAFKA_CONSUMER + "internals.ConsumerNetworkThread";

  // made once and early: a security manager may deny it to the code that polls
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  private static final String JAVA = System.getProperty("java.version", "");

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
    NettyOwner owner = "netty".equals(framework) ? NettyOwner.of(thread, home) : null;
    if (owner != null) {
      framework = owner.framework();
      home = owner.home();
    }
    String version = framework.startsWith("jdk-") ? JAVA : null;
    Package undertow = framework.equals("xnio") ? Frameworks.undertow(home) : null;
    if (undertow != null) {
      framework = "undertow";
      version = undertow.getImplementationVersion();
    }
    if (version == null) {
      version = version(home);
    }
    if (search.none && !search.consumerThread) {
      kind = LoopIdentity.NONE;
    }
    String root = framework.equals("nio") ? search.root() : null;
    return new LoopIdentity(thread.getName(), kind, framework, version, search.depth, root, tid);
  }

  /** The frameworks that are told by who polls. */
  static Set<String> frameworks() {
    Set<String> names = new TreeSet<>();
    for (String[] row : KNOWN) {
      names.add(row[2]);
    }
    names.add("nio");
    names.add("undertow");
    return names;
  }

  /** Whether the poller's code is a framework's loop, which needs no third poll to be known. */
  static boolean isFrameworkLoop(LoopIdentity identity) {
    return !"nio".equals(identity.framework()) && !"kafka".equals(identity.framework());
  }

  /** Whether a handler polls here, within a turn of a loop: deeper down, or no framework does. */
  static boolean isWithin(EventLoop loop) {
    Search search = new Search();
    WALKER.walk(search);
    boolean framework = loop.announced && isFrameworkLoop(loop.identity);
    return framework && search.framework.equals("nio") || search.depth > loop.callers.depth();
  }

  /**
   * Whether a loop without a framework polls at this place, which is a method and its depth, so
   * often that it is one.
   */
  static boolean isLoop(EventLoop loop, int polls) {
    Search search = new Search();
    WALKER.walk(search);
    if (loop.callers.count(31 * search.caller + search.depth) < polls) {
      return false;
    }
    loop.callers.known(search.root(), search.depth);
    return true;
  }

  /** Whether a method that a stack may have begun with is on it. */
  static boolean has(StackTraceElement[] stack, String method) {
    for (int i = stack.length - 1; i >= 0; i--) {
      if (method.equals(stack[i].getClassName() + '#' + stack[i].getMethodName())) {
        return true;
      }
    }
    return false;
  }

  static String version(Class<?> home) {
    if (home == null) {
      return "";
    }
    Package p = home.getPackage();
    if (p != null && p.getImplementationVersion() != null) {
      return p.getImplementationVersion().split("/", 2)[0]; // some add the commit
    }
    CodeSource source;
    try {
      source =
          home.getProtectionDomain() == null ? null : home.getProtectionDomain().getCodeSource();
    } catch (SecurityException e) {
      return ""; // a security manager keeps it from the code that polls
    }
    if (source == null || source.getLocation() == null) {
      return home.getModule().isNamed() ? JAVA : "";
    }
    return jarVersion(new File(source.getLocation().getPath()).getName());
  }

  /**
   * {@code 4.1.140.Final} of {@code netty-common-4.1.140.Final.jar}. Without a pattern, whose first
   * costs a JVM that starts milliseconds.
   */
  static String jarVersion(String jar) {
    if (jar.endsWith(".jar")) {
      for (int dash = jar.indexOf('-'); dash >= 0; dash = jar.indexOf('-', dash + 1)) {
        char first = jar.charAt(dash + 1);
        if (first >= '0' && first <= '9') {
          return jar.substring(dash + 1, jar.length() - ".jar".length());
        }
      }
    }
    return "";
  }

  private static boolean isJdk(String name) {
    return name.startsWith("java.") || name.startsWith("jdk.");
  }

  /** Whether a class is in a package, also where that was shaded: a prefix stands before it. */
  private static boolean isIn(String home, String name) {
    int at = name.indexOf(home);
    return at == 0 || at > 0 && name.charAt(at - 1) == '.' && !home.startsWith("kafka.");
  }

  /** Looks for the framework and counts the frames; a class, because hooks use no lambdas. */
  private static final class Search implements Function<Stream<StackWalker.StackFrame>, Boolean> {

    private String kind = "nio";
    private String framework = "nio";
    private Class<?> home;
    private int depth;
    private boolean none;
    private boolean consumerThread;
    private int caller;
    private String rootType;
    private String rootMethod;

    private String root() {
      return rootType == null ? null : rootType + '#' + rootMethod;
    }

    @Override
    public Boolean apply(Stream<StackWalker.StackFrame> frames) {
      boolean known = false;
      for (Iterator<StackWalker.StackFrame> it = frames.iterator(); it.hasNext(); ) {
        StackWalker.StackFrame frame = it.next();
        String name = frame.getClassName();
        if (name.startsWith("dev.holter.agent.") || name.startsWith("sun.nio.ch.")) {
          continue;
        }
        if (!isJdk(name)) {
          depth++;
          rootType = name;
          rootMethod = frame.getMethodName();
          if (depth == 1) {
            caller = 31 * name.hashCode() + rootMethod.hashCode();
          }
        }
        for (String no : NO_LOOPS) {
          none |= name.startsWith(no);
        }
        consumerThread |= name.equals(KAFKA_CONSUMER_THREAD);
        if (!known) {
          known = !isJdk(name);
          for (String[] row : KNOWN) {
            if (isIn(row[0], name)) {
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
