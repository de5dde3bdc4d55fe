/* SPDX-License-Identifier: Apache-2.0 */
package dev.holter.cli.render.gate;

import dev.holter.cli.model.gate.GateAnswer;
import dev.holter.cli.model.gate.GateFinding;
import dev.holter.cli.model.gate.RuleAnswer;
import dev.holter.cli.render.Visible;
import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A rule a test case, as JUnit's reports are written by Ant and Surefire; what one of them does not
 * know is left out. A rule that only warns is told as skipped: JUnit knows no warning, and a
 * failure would fail builds.
 */
final class JunitXml {

  /** Not all readers know zones or parts of a second. */
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

  private static final int LONGEST = 1000;
  private static final int FRAMES = 12;
  private static final int FINDINGS = 50;

  private final GateAnswer answer;
  private final Places places;
  private final XMLStreamWriter xml;

  private JunitXml(GateAnswer answer, Places places, XMLStreamWriter xml) {
    this.answer = answer;
    this.places = places;
    this.xml = xml;
  }

  static void render(GateAnswer answer, Places places, Appendable out) throws IOException {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      new JunitXml(answer, places, xml).document();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    out.append(text.getBuffer());
  }

  private void document() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    line(0);
    xml.writeStartElement("testsuites");
    line(1);
    xml.writeStartElement("testsuite");
    List<Case> cases = answer.rules().stream().map(r -> Case.of(r, answer)).toList();
    xml.writeAttribute("name", "holter gate");
    xml.writeAttribute("package", "holter");
    xml.writeAttribute("id", "0");
    xml.writeAttribute("hostname", "localhost");
    xml.writeAttribute("timestamp", MOMENT.format(LocalDateTime.now(ZoneOffset.UTC)));
    xml.writeAttribute("tests", Integer.toString(cases.size()));
    xml.writeAttribute("failures", count(cases, Case.FAILURE));
    xml.writeAttribute("errors", count(cases, Case.ERROR));
    xml.writeAttribute("skipped", count(cases, Case.SKIPPED));
    xml.writeAttribute("time", "0");
    properties();
    for (RuleAnswer r : answer.rules()) {
      testcase(r);
    }
    line(2);
    xml.writeStartElement("system-out");
    xml.writeCharacters(Visible.text(answer.summary(), LONGEST));
    xml.writeEndElement();
    line(2);
    xml.writeEmptyElement("system-err");
    line(1);
    xml.writeEndElement();
    line(0);
    xml.writeEndElement();
    line(0);
    xml.writeEndDocument();
  }

  private static String count(List<Case> cases, Case of) {
    return Long.toString(cases.stream().filter(c -> c == of).count());
  }

  private void properties() throws XMLStreamException {
    line(2);
    xml.writeStartElement("properties");
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put("outcome", answer.outcome().id());
    properties.put("exitCode", Integer.toString(answer.exitCode()));
    properties.put("head", GateWords.side(answer.head()));
    if (answer.base() != null) {
      properties.put("base", GateWords.side(answer.base()));
    }
    for (RuleAnswer r : answer.rules()) {
      if (r.value() != null) {
        properties.put(GateWords.rule(r), GateWords.held(r));
      }
    }
    for (Map.Entry<String, String> p : properties.entrySet()) {
      line(3);
      xml.writeEmptyElement("property");
      xml.writeAttribute("name", Visible.text(p.getKey(), LONGEST));
      xml.writeAttribute("value", Visible.text(p.getValue(), LONGEST));
    }
    line(2);
    xml.writeEndElement();
  }

  private void testcase(RuleAnswer r) throws XMLStreamException {
    line(2);
    xml.writeStartElement("testcase");
    xml.writeAttribute("classname", "holter.gate");
    xml.writeAttribute("name", Visible.text(GateWords.rule(r), LONGEST));
    xml.writeAttribute("time", "0");
    Case is = Case.of(r, answer);
    if (is != Case.PASSED) {
      line(3);
      xml.writeStartElement(is.name().toLowerCase(Locale.ROOT));
      xml.writeAttribute(
          "message",
          Visible.text(
              GateWords.outcome(r) + ": " + r.title() + ": " + GateWords.held(r), LONGEST));
      if (is != Case.SKIPPED) {
        xml.writeAttribute("type", r.id());
      }
      xml.writeCharacters(details(r));
      xml.writeEndElement();
      line(2);
    }
    xml.writeEndElement();
  }

  private String details(RuleAnswer r) {
    StringBuilder b = new StringBuilder(Visible.text(r.evidence(), LONGEST)).append('\n');
    if (!GateWords.power(r).isEmpty()) {
      b.append(GateWords.power(r)).append('\n');
    }
    List<GateFinding> named =
        answer.findings().stream().filter(f -> r.findings().contains(f.fingerprint())).toList();
    for (GateFinding f : named.subList(0, Math.min(FINDINGS, named.size()))) {
      b.append('\n').append(Visible.text(f.title() + " [" + GateWords.check(f) + "]", LONGEST));
      b.append('\n').append(Visible.text(f.message(), LONGEST)).append('\n');
      b.append(Visible.text(places.of(f).text(), LONGEST)).append('\n');
      if (f.advice() != null) {
        b.append(Visible.text(f.advice().text(), LONGEST)).append('\n');
      }
      GateWords.stack(f, FRAMES)
          .forEach(frame -> b.append("  at ").append(Visible.text(frame, LONGEST)).append('\n'));
    }
    if (named.size() > FINDINGS) {
      b.append('\n').append(named.size() - FINDINGS).append(" more\n");
    }
    return b.toString();
  }

  private void line(int depth) throws XMLStreamException {
    xml.writeCharacters("\n" + "  ".repeat(depth));
  }

  /** What JUnit calls it. */
  private enum Case {
    PASSED,
    FAILURE,
    ERROR,
    SKIPPED;

    static Case of(RuleAnswer r, GateAnswer answer) {
      boolean fails = Loudness.of(r, answer) == Loudness.ERROR;
      return switch (r.outcome()) {
        case PASS -> PASSED;
        case FAIL -> fails ? FAILURE : SKIPPED;
        case INCONCLUSIVE -> fails ? ERROR : SKIPPED;
        case OFF -> SKIPPED;
      };
    }
  }
}
