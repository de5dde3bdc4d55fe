/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.agent.weave;

import dev.holter.agent.call.Calls;
import dev.holter.agent.call.Site;
import dev.holter.agent.call.Site.Applies;
import dev.holter.agent.weave.Hook.Detail;
import dev.holter.agent.weave.Hook.Kind;
import dev.holter.agent.weave.Hook.Names;
import dev.holter.agent.weave.Hook.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The catalog of guarded calls: rule, class, methods, what its detail is, and which calls count.
 *
 * <p>Only the outermost guarded call counts, so a rule on an outer method names what its inner file
 * reads are for. Wrappers in Java are hooked, never natives: those would need a JVM flag.
 */
final class CallHooks {

  private final List<Hook> hooks = new ArrayList<>();
  private final List<Site> sites = new ArrayList<>();
  private final Map<String, Integer> rules = new LinkedHashMap<>();

  CallHooks() {
    sites.add(null); // number 0 means no site
    rule("class.load");
    sites.add(
        new Site(rule("net.select"), "java.nio.channels.Selector#select", Applies.ALWAYS, false));
    if (sites.size() - 1 != Calls.NESTED_SELECT) {
      throw new IllegalStateException("the nested select has lost its number");
    }
    classes();
    tls();
    files();
    network();
    threadsAndProcesses();
  }

  private void classes() {
    String r = "class.load";
    call(r, "jdk/internal/loader/BuiltinClassLoader", Detail.NONE, "loadClassOrNull");
    call(r, "java/lang/ClassLoader", Detail.NONE, "loadClass", "defineClass");
    call(r, "java/net/URLClassLoader", Detail.NONE, "findClass");
  }

  private void tls() {
    // SslContextBuilder parses PEM files in trustManager(File), outside build()
    String netty = "io/netty/handler/ssl/";
    call("tls.context", netty + "SslContextBuilder", Detail.NONE, "build");
    call(
        "tls.certificate",
        netty + "SslContext",
        Detail.ARGUMENT,
        "toX509Certificates",
        "toX509CertificatesInternal");
    String cf = "java/security/cert/CertificateFactory";
    call(
        "tls.certificate",
        cf,
        Detail.NONE,
        "generateCertificate",
        "generateCertificates",
        "generateCRL",
        "generateCRLs",
        "generateCertPath");
    call("tls.keystore", "java/security/KeyStore", Detail.NONE, "load", "store");
    call("tls.trust", "javax/net/ssl/TrustManagerFactory", Detail.NONE, "init");
    call("tls.trust", "javax/net/ssl/KeyManagerFactory", Detail.NONE, "init");
    call("tls.context", "javax/net/ssl/SSLContext", Detail.NONE, "init");
  }

  private void files() {
    String in = "java/io/FileInputStream";
    String out = "java/io/FileOutputStream";
    String random = "java/io/RandomAccessFile";
    String channel = "sun/nio/ch/FileChannelImpl";
    String provider = "sun/nio/fs/UnixFileSystemProvider";
    onFile("file.open", in, Detail.ARGUMENT, "open");
    onFile("file.open", out, Detail.ARGUMENT, "open");
    onFile("file.open", random, Detail.ARGUMENT, "open");
    onFile("file.open", provider, Detail.ARGUMENT, "newByteChannel", "newFileChannel");
    onFile("file.open", provider, Detail.ARGUMENT, "newAsynchronousFileChannel");
    onFile(
        "file.read",
        in,
        Detail.PATH_FIELD,
        "read",
        "readAllBytes",
        "readNBytes",
        "skip",
        "transferTo");
    onFile("file.read", random, Detail.PATH_FIELD, "read");
    onFile("file.read", channel, Detail.PATH_FIELD, "read", "transferTo", "map");
    onFile("file.write", out, Detail.PATH_FIELD, "write");
    onFile("file.write", random, Detail.PATH_FIELD, "write", "setLength");
    onFile("file.write", channel, Detail.PATH_FIELD, "write", "transferFrom", "truncate");
    onFile("file.sync", channel, Detail.PATH_FIELD, "force");
    onFile(
        "file.metadata",
        provider,
        Detail.ARGUMENT,
        "checkAccess",
        "readAttributes",
        "readAttributesIfExists",
        "exists",
        "isSameFile",
        "isHidden",
        "isReadable",
        "isWritable",
        "isExecutable",
        "createDirectory",
        "delete",
        "implDelete",
        "copy",
        "move",
        "getFileStore",
        "createSymbolicLink",
        "createLink",
        "readSymbolicLink");
    onFile(
        "file.metadata",
        "java/io/File",
        Detail.THIS,
        "exists",
        "isDirectory",
        "isFile",
        "isHidden",
        "lastModified",
        "length",
        "canRead",
        "canWrite",
        "canExecute",
        "getCanonicalPath",
        "createNewFile",
        "delete",
        "mkdir",
        "renameTo",
        "setLastModified",
        "setReadOnly");
    onFile("file.list", "java/io/File", Detail.THIS, "list", "listFiles", "normalizedList");
    onFile("file.list", provider, Detail.ARGUMENT, "newDirectoryStream");
    String iterator = "sun/nio/fs/UnixDirectoryStream$UnixDirectoryIterator";
    call("file.list", iterator, Detail.NONE, "hasNext", "next");
  }

  private void network() {
    call("dns.lookup", "java/net/InetAddress", Detail.ARGUMENT, "getAllByName0");
    // not getHostName itself, which mostly knows the name already
    call("dns.lookup", "java/net/InetAddress", Detail.ARGUMENT, "getHostFromNameService");
    call("dns.lookup", "java/net/InetAddress", Detail.NONE, "getLocalHost");
    String socket = "sun/nio/ch/NioSocketImpl";
    call("net.connect", socket, Detail.ARGUMENT, "connect");
    call("net.read", socket, Detail.NONE, "read");
    call("net.write", socket, Detail.NONE, "write");
    String channel = "sun/nio/ch/SocketChannelImpl";
    onBlockingChannel("net.connect", channel, "connect", "finishConnect");
    onBlockingChannel("net.read", channel, "read");
    onBlockingChannel("net.write", channel, "write");
    // what sockets and their streams use of a channel, with a timeout of their own
    call("net.connect", channel, Detail.THIS, "blockingConnect");
    call("net.read", channel, Detail.THIS, "blockingRead");
    call("net.write", channel, Detail.THIS, "blockingWriteFully");
    onBlockingChannel("net.read", "sun/nio/ch/DatagramChannelImpl", "receive", "read");
  }

  private void threadsAndProcesses() {
    // Thread.sleep(long) is a native on 17: there jdk.ThreadSleep fills in
    call("thread.sleep", "java/lang/Thread", Detail.NONE, "sleep");
    call("thread.sleep", "java/util/concurrent/TimeUnit", Detail.NONE, "sleep");
    call("process.start", "java/lang/ProcessBuilder", Detail.THIS, "start", "startPipeline");
    call("process.wait", "java/lang/ProcessImpl", Detail.NONE, "waitFor");
  }

  /** The rows. */
  Hook[] hooks() {
    return hooks.toArray(new Hook[0]);
  }

  /** Guarded methods by number. */
  Site[] sites() {
    return sites.toArray(new Site[0]);
  }

  /** Rule ids by number. */
  String[] rules() {
    return rules.keySet().toArray(new String[0]);
  }

  private void call(String rule, String owner, Detail detail, String... methods) {
    add(rule, owner, detail, Applies.ALWAYS, methods);
  }

  private void onFile(String rule, String owner, Detail detail, String... methods) {
    add(rule, owner, detail, Applies.ON_FILE, methods);
  }

  private void onBlockingChannel(String rule, String owner, String... methods) {
    add(rule, owner, Detail.THIS, Applies.ON_BLOCKING_CHANNEL, methods);
  }

  private void add(String rule, String owner, Detail detail, Applies applies, String... methods) {
    Shape shape = detail == Detail.ARGUMENT ? Shape.OBJECT_FIRST : Shape.ANY;
    hooks.add(new Hook(owner, methods, Names.ANY, shape, Kind.CALL, detail, sites.size()));
    int number = rule(rule);
    boolean tells = rule.equals("file.open") || rule.equals("file.read") || rule.startsWith("net.");
    String name = owner.replace('/', '.');
    for (String method : methods) {
      sites.add(new Site(number, name + "#" + method, applies, tells));
    }
  }

  private int rule(String id) {
    Integer known = rules.get(id);
    if (known == null) {
      known = rules.size();
      rules.put(id, known);
    }
    return known;
  }
}
