/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DateFormatSymbols;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ServiceLoader;
import java.util.TimeZone;
import java.util.spi.ToolProvider;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Classes, resources and services that are looked for in jars. */
final class ClassProbes implements Family {

  private static final String SERVICE = "META-INF/services/" + ToolProvider.class.getName();
  private static final List<String> LANGUAGES =
      List.of("fi", "ja", "th", "el", "pl", "ko", "hi", "sv");

  private static final List<String> ZONES =
      List.of(
          "Asia/Tokyo",
          "Asia/Kabul",
          "Africa/Cairo",
          "Africa/Lagos",
          "America/Lima",
          "America/Bogota",
          "Pacific/Fiji",
          "Pacific/Apia");

  private final Folder folder = new Folder();
  private final SlowFile settings = new SlowFile(folder, true);
  private final Path jar = folder.fresh();
  private URLClassLoader loader;
  private Iterator<ToolProvider> services;
  private String name;
  private int next;
  private int languages;
  private int zones;

  ClassProbes() throws IOException, InterruptedException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String entry : List.of(SERVICE, "texts.properties", "resource.txt")) {
        out.putNextEntry(new ZipEntry(entry));
        if (entry.equals(SERVICE)) {
          out.write(FirstTool.class.getName().getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  void newLoader() throws IOException {
    if (loader != null) {
      loader.close();
    }
    loader =
        new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassProbes.class.getClassLoader());
    services = ServiceLoader.load(ToolProvider.class, loader).iterator();
    ResourceBundle.clearCache(loader);
  }

  /** Each class has one first use. */
  void nextClass() {
    name = ReadsAtFirstUse.class.getName() + "$" + "ABC".charAt(next++);
    ReadsAtFirstUse.file = settings.path();
    settings.writeLate();
  }

  void nextLanguage() {
    name = LANGUAGES.get(languages++);
  }

  // as with any code of the application's own that the JDK calls
  @Blocks(value = "class.load", source = "dev.holter.samples.probes.SlowLoader#findClass")
  void forName() throws ClassNotFoundException {
    Class.forName(FirstTool.class.getName(), true, new SlowLoader());
  }

  // as with any code of the application's own that the JDK calls
  @Blocks(value = "class.load", source = "dev.holter.samples.probes.SlowLoader#findClass")
  void loadClass() throws ClassNotFoundException {
    new SlowLoader().loadClass(FirstTool.class.getName());
  }

  // the initialiser is what reads; that a class is used for the first time is no fault
  @Blocks(
      value = "file.read",
      first = "nextClass",
      source = "dev.holter.samples.probes.ReadsAtFirstUse#<init>",
      cold = true)
  void initialiseClass() throws ClassNotFoundException {
    Class.forName(name);
  }

  @Blocks(value = "service.load", first = "newLoader")
  void firstService() {
    services.next();
  }

  @Blocks(value = "service.load", first = "newLoader")
  void hasService() {
    services.hasNext();
  }

  @Blocks(value = "class.resource", first = "newLoader")
  URL getResource() {
    return loader.getResource("resource.txt");
  }

  @Blocks(value = "class.resource", first = "newLoader")
  void getResources() throws IOException {
    loader.getResources("resource.txt").hasMoreElements();
  }

  @Blocks(value = "class.resource", first = "newLoader")
  void getResourceAsStream() throws IOException {
    try (InputStream in = loader.getResourceAsStream("resource.txt")) {
      in.read();
    }
  }

  /** What is known of a zone is read when it is first asked for. */
  void nextZone() {
    name = ZONES.get(zones++);
  }

  @Blocks("class.resource")
  void getResourceOfClass() throws IOException {
    try (InputStream in = ClassProbes.class.getResourceAsStream("/logback.xml")) {
      in.readAllBytes();
    }
  }

  @Blocks(value = "locale.load", first = "newLoader")
  void getBundle() {
    ResourceBundle.getBundle("texts", Locale.ROOT, loader);
  }

  @Blocks(value = "locale.load", first = "nextLanguage")
  void dateNames() {
    new DateFormatSymbols(Locale.forLanguageTag(name)).getWeekdays();
  }

  @Blocks(value = "locale.load", first = "nextLanguage")
  void numberFormat() {
    NumberFormat.getInstance(Locale.forLanguageTag(name));
  }

  @Blocks(value = "locale.load", first = "nextZone")
  void zoneRules() {
    ZoneId.of(name).getRules().getOffset(Instant.EPOCH);
  }

  @Blocks(value = "locale.load", first = "nextZone")
  void timeZone() {
    TimeZone.getTimeZone(name);
  }

  @Override
  public void close() throws IOException {
    if (loader != null) {
      loader.close();
    }
    settings.close();
    folder.close();
  }
}
