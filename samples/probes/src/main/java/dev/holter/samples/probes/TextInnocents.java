/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.FileAppender;
import ch.qos.logback.core.helpers.NOPAppender;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** Text, settings, classes that are there already, and log lines that nobody writes at once. */
final class TextInnocents implements Family {

  private static final Pattern WORDS = Pattern.compile("(\\w+)\\s+(\\w+)");

  private final Folder folder = new Folder();
  private final ObjectMapper json = new ObjectMapper();
  private final Logger toNobody;
  private final Logger toFileLater;
  private final AsyncAppender later = new AsyncAppender();

  TextInnocents() throws IOException {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    NOPAppender<ILoggingEvent> nobody = new NOPAppender<>();
    nobody.setContext(context);
    nobody.start();
    toNobody = logger(context, "nobody", nobody);
    later.setContext(context);
    later.setNeverBlock(true); // without it a full queue is waited for, and that is no innocent
    later.addAppender(file(context));
    later.start();
    toFileLater = logger(context, "later", later);
  }

  private static Logger logger(
      LoggerContext context, String name, Appender<ILoggingEvent> appender) {
    Logger logger = context.getLogger("dev.holter.samples.probes.innocent." + name);
    logger.setLevel(Level.INFO);
    logger.setAdditive(false);
    logger.addAppender(appender);
    return logger;
  }

  private FileAppender<ILoggingEvent> file(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%d %msg%n");
    encoder.start();
    FileAppender<ILoggingEvent> file = new FileAppender<>();
    file.setContext(context);
    file.setFile(folder.fresh().toString());
    file.setEncoder(encoder);
    file.start();
    return file;
  }

  @Innocent
  String property() {
    return System.getProperty("java.home") + System.getenv("PATH");
  }

  @Innocent
  String format() {
    return String.format(Locale.ROOT, "%s has %d of %.2f", "it", 1, 2.0);
  }

  @Innocent
  void regex() {
    WORDS.matcher("two words, and some more words").replaceAll("$2 $1");
  }

  @Innocent
  void json() throws JsonProcessingException {
    json.readTree("{\"key\": [1, 2, 3]}").toPrettyString();
  }

  @Innocent
  void loadedClass() throws ClassNotFoundException {
    Class.forName("java.lang.String");
    Class.forName("dev.holter.samples.probes.TextInnocents");
  }

  @Innocent
  void loadedBundle() {
    ResourceBundle.getBundle("dev.holter.samples.probes.texts").getString("key");
  }

  @Innocent
  void knownZoneAndLocale() {
    ZonedDateTime now = ZonedDateTime.now(ZoneId.of("Europe/Berlin"));
    DateTimeFormatter.ISO_ZONED_DATE_TIME.format(now);
    NumberFormat.getInstance(Locale.US).format(1234.5);
  }

  @Innocent
  void uuidOfName() {
    UUID.nameUUIDFromBytes(new byte[] {1, 2, 3});
    UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
  }

  @Innocent(times = 5)
  void printLine() {
    System.out.println("a line from the loop");
  }

  @Innocent
  void logBelowLevel() {
    toFileLater.debug("nobody wants to know");
    java.util.logging.Logger.getLogger("innocent").fine("nobody wants to know");
  }

  @Innocent
  void logToNobody() {
    toNobody.info("a line");
  }

  @Innocent
  void logAsynchronously() {
    toFileLater.info("a line");
  }

  @Override
  public void close() throws IOException {
    later.stop();
    folder.close();
  }
}
