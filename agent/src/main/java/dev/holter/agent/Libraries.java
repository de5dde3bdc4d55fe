/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent;

import dev.holter.agent.loop.Frameworks;
import dev.holter.attach.Row;
import java.lang.instrument.Instrumentation;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Which libraries with loops of their own have loaded, each copy by a class that it surely has. */
final class Libraries {

  private static final String[][] MARKS = {
    {"io.netty.channel.EventLoop", "netty"},
    {"io.vertx.core.Vertx", "vertx"},
    {"reactor.netty.resources.LoopResources", "reactor-netty"},
    {"io.grpc.Server", "grpc"},
    {"io.grpc.ManagedChannel", "grpc"},
    {"com.linecorp.armeria.common.CommonPools", "armeria"},
    {"io.micronaut.http.netty.channel.EventLoopGroupFactory", "micronaut"},
    {"org.apache.tomcat.util.net.NioEndpoint", "tomcat"},
    {"org.eclipse.jetty.io.ManagedSelector", "jetty"},
    {"io.undertow.Undertow", "undertow"},
    {"org.apache.kafka.common.network.Selector", "kafka"},
    {"org.apache.zookeeper.ClientCnxn", "zookeeper"},
    {"org.apache.zookeeper.server.NIOServerCnxnFactory", "zookeeper"},
    {"org.apache.pekko.actor.ActorSystem", "pekko"},
    {"akka.actor.ActorSystem", "akka"},
    {"io.lettuce.core.RedisClient", "lettuce"},
    {"org.glassfish.grizzly.Transport", "grizzly"},
    {"org.apache.mina.core.service.IoService", "mina"},
    {"org.apache.hc.core5.reactor.IOReactor", "httpcore"},
    {"com.hazelcast.core.HazelcastInstance", "hazelcast"},
    {"jdk.internal.net.http.HttpClientImpl", "jdk-httpclient"},
    {"sun.net.httpserver.ServerImpl", "jdk-httpserver"},
  };

  private Libraries() {}

  /** A row for each. */
  static List<Row> rows(Instrumentation instrumentation) {
    Set<String> told = new TreeSet<>();
    List<Row> rows = new ArrayList<>();
    for (Class<?> c : instrumentation.getAllLoadedClasses()) {
      for (String[] mark : MARKS) {
        String name = c.getName();
        boolean shaded = mark[1].equals("netty") && name.endsWith("." + mark[0]);
        if (!name.equals(mark[0]) && !shaded) {
          continue;
        }
        String prefix = name.substring(0, name.length() - mark[0].length());
        String note = place(c) + (shaded ? ", below " + prefix : "");
        if (told.add(mark[1] + note)) {
          rows.add(new Row(Row.Part.LIBRARY, mark[1], Frameworks.version(c), note));
        }
      }
    }
    return rows;
  }

  private static String place(Class<?> c) {
    CodeSource source =
        c.getProtectionDomain() == null ? null : c.getProtectionDomain().getCodeSource();
    String where =
        source == null || source.getLocation() == null
            ? String.valueOf(c.getModule().getName())
            : source.getLocation().getPath().replaceFirst("!?/$", "");
    ClassLoader loader = c.getClassLoader();
    String by = loader == null ? "" : " by " + loader.getClass().getName();
    return where.substring(where.lastIndexOf('/') + 1) + by;
  }
}
