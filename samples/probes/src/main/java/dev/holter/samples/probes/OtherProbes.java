/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.util.Hashtable;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import javax.imageio.ImageIO;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** What else a service's code may ask of the JDK. */
final class OtherProbes implements Family {

  private final Folder folder = new Folder();
  private final BufferedImage image = new BufferedImage(500, 500, BufferedImage.TYPE_INT_RGB);
  private final byte[] png;
  private final Context naming;
  private final Preferences preferences;

  OtherProbes() throws IOException, NamingException {
    System.setProperty("java.awt.headless", "true");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, "png", out);
    png = out.toByteArray();
    Hashtable<String, String> environment = new Hashtable<>();
    environment.put(Context.INITIAL_CONTEXT_FACTORY, SlowNaming.class.getName());
    naming = new InitialContext(environment);
    // before its first use: the user's own settings are none of ours
    System.setProperty("java.util.prefs.userRoot", folder.path().toString());
    preferences = Preferences.userRoot().node("holter-probes");
  }

  void drainStdin() throws IOException {
    System.in.readNBytes(System.in.available());
  }

  void changePreference() {
    preferences.putLong("changed", System.nanoTime());
  }

  @Blocks("jndi.lookup")
  Object lookup() throws NamingException {
    return naming.lookup("any/name");
  }

  @Blocks("prefs.access")
  String getPreference() {
    return preferences.get("some", "default");
  }

  @Blocks(value = "prefs.access", first = "changePreference")
  void flushPreferences() throws BackingStoreException {
    preferences.flush();
  }

  @Blocks("image.io")
  BufferedImage readImage() throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }

  @Blocks("image.io")
  void writeImage() throws IOException {
    ImageIO.write(image, "png", new ByteArrayOutputStream());
  }

  @Blocks(value = "console.read", first = "drainStdin")
  int readStdin() throws IOException {
    return System.in.read();
  }

  @Blocks("console.write")
  void printLine() {
    System.err.println();
  }

  @Blocks("memory.direct")
  Object allocateDirect() {
    return ByteBuffer.allocateDirect(1);
  }

  @Blocks("gc.explicit")
  void collectGarbage() {
    System.gc();
  }

  @Blocks("gc.explicit")
  void collectGarbageByRuntime() {
    Runtime.getRuntime().gc();
  }

  @Blocks("gc.explicit")
  void collectGarbageByBean() {
    ManagementFactory.getMemoryMXBean().gc();
  }

  @Blocks("jvm.dump")
  Object allStackTraces() {
    return Thread.getAllStackTraces();
  }

  @Blocks("jvm.dump")
  Object dumpThreads() {
    return ManagementFactory.getThreadMXBean().dumpAllThreads(true, true);
  }

  @Blocks("jvm.dump")
  Object findDeadlocks() {
    return ManagementFactory.getThreadMXBean().findDeadlockedThreads();
  }

  @Override
  public void close() throws IOException {
    try {
      preferences.removeNode();
      Preferences.userRoot().flush();
    } catch (BackingStoreException e) {
      throw new IOException(e);
    }
    folder.close();
  }
}
