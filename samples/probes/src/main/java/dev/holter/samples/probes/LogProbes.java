/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.samples.probes;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/** Log lines that are written by the thread that logs them. */
final class LogProbes implements Family {

  private final Folder folder = new Folder();
  private final FileHandler fileHandler = new FileHandler(folder.fresh().toString());
  private final ConsoleHandler consoleHandler = new ConsoleHandler();
  private final Logger jdkLogger = Logger.getLogger("dev.holter.samples.probes.jdk");
  private final LogRecord line = new LogRecord(Level.INFO, "a line");
  private final org.slf4j.Logger logback;
  private final FileAppender<ILoggingEvent> appender = new FileAppender<>();

  LogProbes() throws IOException {
    fileHandler.setFormatter(new SimpleFormatter());
    jdkLogger.setUseParentHandlers(false);
    jdkLogger.addHandler(fileHandler);
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("%d %msg%n");
    encoder.start();
    appender.setContext(context);
    appender.setFile(folder.fresh().toString());
    appender.setEncoder(encoder);
    appender.start();
    ch.qos.logback.classic.Logger logger = context.getLogger("dev.holter.samples.probes.logback");
    logger.setLevel(ch.qos.logback.classic.Level.INFO);
    logger.setAdditive(false);
    logger.addAppender(appender);
    logback = logger;
  }

  @Blocks("log.append")
  void fileHandler() {
    fileHandler.publish(line);
  }

  @Blocks("log.append")
  void consoleHandler() {
    consoleHandler.publish(line);
  }

  @Blocks("log.append")
  void jdkLogger() {
    jdkLogger.info("a line");
  }

  @Blocks("log.append")
  void logbackFileAppender() {
    logback.info("a line");
  }

  @Override
  public void close() throws IOException {
    fileHandler.close();
    appender.stop();
    folder.close();
  }
}
